import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderAtlas } from '../../testing/render.tsx';
import { SignInForm } from './SignInForm.tsx';

function open(answer: () => Response) {
  const done = vi.fn();
  const opened = renderAtlas(<SignInForm onDone={done} />);
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
    sent.push(JSON.parse(String(init.body)));
    return answer();
  });
  return { ...opened, done, sent };
}
const fill = async (user: ReturnType<typeof open>['user']) => {
  await user.type(screen.getByLabelText('Tên đăng nhập'), ' Board@Example.test ');
  await user.type(screen.getByLabelText('Mật khẩu'), 'mot cau dai');
  await user.click(screen.getByRole('button', { name: 'Đăng nhập' }));
};
const problem = (status: number, code: string, headers: HeadersInit = {}) =>
  Response.json({ type: 'x', title: 'x', status, code, requestId: 'r' }, { status, headers });

describe('signing in', () => {
  it('sends what was typed, the name as it is kept', async () => {
    const { user, done, sent } = open(() =>
      Response.json({ person: null, csrf: 'token', oidc: null }),
    );
    await fill(user);
    await vi.waitFor(() => expect(done).toHaveBeenCalled());
    expect(sent).toEqual([{ login: 'board@example.test', password: 'mot cau dai' }]);
  });

  it('says the same of a wrong name and a wrong password, and keeps the name', async () => {
    const { user, done } = open(() => problem(401, 'sign_in_failed'));
    await fill(user);
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Tên đăng nhập hoặc mật khẩu không đúng.',
    );
    expect(screen.getByLabelText('Tên đăng nhập')).toHaveProperty('value', ' Board@Example.test ');
    expect(screen.getByLabelText('Mật khẩu')).toHaveProperty('value', '');
    expect(done).not.toHaveBeenCalled();
  });

  it('says how long to wait after too many attempts', async () => {
    const { user } = open(() => problem(429, 'sign_in_throttled', { 'retry-after': '240' }));
    await fill(user);
    expect((await screen.findByRole('alert')).textContent).toContain('sau 4 phút');
  });

  it('says when nothing answers', async () => {
    const { user } = open(() => {
      throw new TypeError('offline');
    });
    await fill(user);
    expect((await screen.findByRole('alert')).textContent).toContain('Không liên lạc được');
  });
});
