import type { Locator, Page } from 'playwright-core';
import { DESK_WORDS } from '../../src/i18n/desk.ts';
import { SKETCH_WORDS } from '../../src/i18n/sketch.ts';
import { type Atlas, textOf } from './atlas.ts';

type Role = keyof typeof DESK_WORDS.vi.account.roles;

/** Long enough for the rule, and nobody's. */
const PASSWORD = 'mot cau dai de nho khi thu';

/** Somebody to be invited. */
export interface Invited {
  login: string;
  name: string;
  roles: readonly Role[];
}

/** What an official can do at the desk, found by the words on the screen. */
export class Desk {
  constructor(readonly atlas: Atlas) {}

  get page(): Page {
    return this.atlas.page;
  }
  get words() {
    return DESK_WORDS[this.atlas.lang];
  }
  get region(): Locator {
    return this.page.getByRole('region', { name: this.words.desk.label, exact: true });
  }
  private button(name: string | RegExp): Locator {
    return this.atlas.button(name);
  }

  /** Follows the link of the first start: its person invites the others. */
  async setUp(link: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByLabel(this.words.welcome.name).fill('Người quản trị');
    await this.page.getByLabel(this.words.welcome.login).fill('admin@example.test');
    await this.page.getByLabel(this.words.account.password, { exact: true }).fill(PASSWORD);
    await this.button(this.words.welcome.accept.setup).click();
    await this.region.getByRole('heading', { name: this.words.people.title }).waitFor();
  }

  /** As an administrator: invites a person and returns their link. */
  async invite({ login, name, roles }: Invited): Promise<string> {
    const { people, account } = this.words;
    await this.button(people.invite).click();
    await this.page.getByLabel(people.name).fill(name);
    await this.page.getByLabel(people.login).fill(login);
    for (const role of roles) await this.page.getByLabel(account.roles[role]).check();
    await this.button(people.send).click();
    const link = this.page.getByRole('textbox', { name: people.linkTitle(name) });
    const address = await link.inputValue();
    await this.page
      .getByRole('region', { name: people.linkTitle(name) })
      .getByRole('button', { name: this.atlas.words.shell.close })
      .click();
    return address;
  }

  /** Follows an invitation and chooses a password. */
  async join(link: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByLabel(this.words.account.newPassword).fill(PASSWORD);
    await this.button(this.words.welcome.accept.join).click();
    await this.region.getByRole('heading', { name: this.words.work.title }).waitFor();
  }

  async signIn(login: string, password = PASSWORD): Promise<void> {
    await this.page.getByLabel(this.words.account.login).fill(login);
    await this.page.getByLabel(this.words.account.password, { exact: true }).fill(password);
    await this.page
      .locator('form')
      .getByRole('button', { name: this.words.account.signIn })
      .click();
  }

  /** Opens the form for a zone from its card. */
  async propose(slug: string): Promise<void> {
    await this.atlas.show(`/?zone=${slug}&v=1`);
    await this.button(this.words.request.propose).click();
    await this.field(this.atlas.words.zone.fields.planned_area_ha ?? '').waitFor();
  }

  /** Comes to a request from the list of work, so that what others did with it meanwhile is asked for. */
  async openRequest(id: number): Promise<void> {
    await this.atlas.show('/?view=desk&v=1');
    await this.region.getByRole('heading', { name: this.words.work.title }).waitFor();
    await this.atlas.show(`/?view=desk&desk=request-${id}&v=1`);
    await this.region.getByRole('heading', { level: 2 }).waitFor();
  }

  field(label: string): Locator {
    return this.region.getByLabel(label, { exact: true });
  }

  /** Waits until what was typed has reached the server. */
  async saved(): Promise<void> {
    await this.region.getByText(this.words.request.saving.saved, { exact: true }).waitFor();
  }

  /**
   * Draws the zone's boundary by clicking on the map, each corner a share of its width and height.
   *
   * @returns the hectares that the drawing tool shows
   */
  async drawBoundary(corners: readonly (readonly [x: number, y: number])[]): Promise<number> {
    const { request } = this.words;
    const sketch = SKETCH_WORDS[this.atlas.lang];
    await this.region.locator('summary', { hasText: request.groups.boundary }).click();
    await this.button(request.draw).click();
    await this.page.getByText(sketch.none).waitFor();
    const map = await this.page.locator('.map-sheet canvas').boundingBox();
    if (!map) throw new Error('there is no map to draw on');
    for (const [x, y] of [...corners, ...corners.slice(0, 1)]) {
      await this.page.mouse.move(map.x + x * map.width, map.y + y * map.height, { steps: 4 });
      await this.page.mouse.click(map.x + x * map.width, map.y + y * map.height, { delay: 60 });
    }
    const figure = await textOf(this.page.locator('.sketch .answer-figure'));
    await this.button(sketch.finish).click();
    await this.field(request.method).fill('Số hoá từ bản vẽ kèm quyết định');
    return Number(figure.replace(/[^\d,]/g, '').replace(',', '.'));
  }

  /** Gives the reason and the decision behind a change. */
  async explain(reason: string): Promise<void> {
    const { request } = this.words;
    await this.field(request.reason).fill(reason);
    await this.field(request.sourceTitle).fill('Quyết định điều chỉnh quy hoạch');
    await this.field(request.sourceDocNo).fill('12/QĐ-UBND');
    await this.field(request.sourcePublisher).fill('UBND tỉnh Thái Nguyên');
  }

  /** Looks the request over and sends it; returns its number. */
  async submit(): Promise<number> {
    await this.button(this.words.request.review).click();
    await this.button(this.words.request.submit).click();
    await this.region.getByText(this.words.states.submitted, { exact: true }).first().waitFor();
    await this.page.waitForURL(/desk=request-\d+/);
    return Number(/request-(\d+)/.exec(this.page.url())?.[1]);
  }

  async approve(): Promise<void> {
    await this.button(this.words.review.approve).click();
    await this.button(this.words.review.approveYes).click();
  }

  async giveBack(note: string): Promise<void> {
    await this.field(this.words.review.note).fill(note);
    await this.button(this.words.review.returnIt).click();
    await this.region.getByText(this.words.review.returned).waitFor();
  }
}
