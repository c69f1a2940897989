import { screen } from '@testing-library/react';
import { beforeAll, expect, it, vi } from 'vitest';
import { renderAtlas } from '../../testing/render.tsx';
import { PasswordChange } from './PasswordChange.tsx';
import SignInDialog from './SignInDialog.tsx';

beforeAll(() => {
  // jsdom knows the element, but not how to open it.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
});

const problem = (status: number, code: string, errors: object[] = []) =>
  Response.json(
    { type: 'about:blank', title: code, status, code, requestId: 'r-1', errors },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

it.each([
  ['unknown', /chưa có tài khoản nào cho địa chỉ/],
  ['failed', /hệ thống đăng nhập một lần/],
] as const)('tells why the single sign-on let nobody in: %s', (why, words) => {
  renderAtlas(<SignInDialog why={why} />);
  expect(screen.getByRole('alert').textContent).toMatch(words);
});

it('tells nothing to whoever opens the form', () => {
  renderAtlas(<SignInDialog why="open" />);
  expect(screen.queryByRole('alert')).toBeNull();
});

it.each([
  ['wrong', 'Mật khẩu hiện nay không đúng.'],
  ['holds_login', 'Mật khẩu không được chứa tên đăng nhập.'],
])('says what is wrong with a new password: %s', async (code, words) => {
  const { user } = renderAtlas(<PasswordChange />);
  vi.stubGlobal('fetch', async () =>
    problem(422, 'invalid_values', [{ pointer: '/old', code, message: 'in English' }]),
  );
  await user.type(screen.getByLabelText('Mật khẩu hiện nay'), 'một mật khẩu cũ');
  await user.type(screen.getByLabelText('Mật khẩu mới'), 'một mật khẩu mới');
  await user.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }));
  expect((await screen.findByText(words)).textContent).toBe(words);
});
