// What <consent-translate> shows to everybody but the plain case of screen.ts: other languages, `compact`, own words, and
// all that comes after a press. Puts the session, the words and the views together. A chunk of its own.
import { html, nothing } from 'lit';
import { fill, type OwnMessages, type Parts } from '../messages/resolve.js';
import { direction } from '../platform/direction.js';
import { visitorLanguages } from '../platform/page-language.js';
import { sameLanguage } from '../platform/language-tags.js';
import { alternate, isOff } from '../platform/page-marks.js';
import { transferOf } from '../providers/transfer.js';
import { spokenTo } from '../session/reader.js';
import { session } from '../session/session.js';
import { initial } from '../session/state.js';
import { disclose, isOpen, notNow, open, place, unplace } from './compact.js';
import { alternative, type Extras, type Screen } from './screen.js';
import { compactStyles, fullStyles } from './full-screen.styles.js';
import { runningStyles, waitingStyles } from './progress.styles.js';
import { hideOthers } from './slotted.js';
import { speak } from './speech.js';
import { aboveView, actionsView, disclaimersView, isRunning, type Later, statusText } from './views/later.js';
import { noticeView } from './views/notice.js';
import { progressView } from './views/progress.js';
import { secondNoticeView } from './views/second-notice.js';

/** What is read after a press. */
const AFTER = ['later', 'progress', 'failed'] as const;
/** Those whose slots are watched: what is slotted later is matched too. */
const watched = new WeakSet<Screen>();
/** Pixels; what the page has for no script is less than any notice. */
const LOWEST_NOTICE = 150;
/** States for which `compact` has opened by itself: failures, and what waits for a press. */
const reported = new WeakMap<Screen, object>();
/** Whether it was told, in this run, that a language pack is being loaded: once, and what was told before is not told again. */
let downloads = false;

export async function fullScreen(screen: Screen): Promise<Extras> {
  session.actions?.downloads.follow();
  const { setup, state, actions, selected, progress } = session;
  downloads = !!progress && (downloads || progress.download);
  const off = isOff();
  const { element } = screen;
  if (!setup) return { voices: [], below: state.state === 'misconfigured' ? alternative : nothing };
  const chosen = state.language ?? session.choice ?? state.target;
  // a page of the site's own is offered also in a language that the machine is not
  const inReach = selected ? [selected] : visitorLanguages().filter((tag) => !sameLanguage(tag, setup.pageLanguage));
  const humanLanguage = inReach.find(alternate);
  const human = humanLanguage && alternate(humanLanguage);
  const compact = element.compact || setup.settings.compact;
  let after = !!(off || actions || state.reason);
  const parts = (): (keyof Parts)[] => [
    ...setup.parts,
    ...(after ? AFTER : []),
    ...(setup.unusual || human || compact ? ['other' as const] : []),
  ];
  const wanted = spokenTo(chosen, visitorLanguages(), setup.pageLanguage);
  const own = Array.from(element.querySelectorAll('[slot=notice]'), ({ textContent }) => textContent);
  const failed = state.state === 'failed';
  const saving = state.status === 'saving';
  const following = failed ? await actions?.nextProvider().catch(() => null) : null;
  const subject = {
    ...setup,
    language: (saving ? selected : chosen) ?? selected ?? humanLanguage ?? null,
    next: following?.label ?? '',
    bytes: actions?.downloads.bytes,
  };
  const say = () => speak(wanted, subject, parts(), setup.settings.messages as OwnMessages, own);
  let voices = await say();
  if (!voices.length && after && !off && state.state !== 'translated') {
    after = false; // the network is gone, and the words with it: what was said before the press can still be said
    voices = await say();
  }
  const isMute = !after && !!state.reason;
  // who has chosen is about to press: then the words are there, whatever becomes of the network
  if (session.choice && !after) void speak(wanted, subject, AFTER);
  const [first, second] = voices;
  if (!first) {
    // nothing can be said, so nothing can be asked
    if (state.state !== 'misconfigured') session.to({ ...initial, state: 'misconfigured' });
    import('../session/problems.js').then(
      (file) => file.unworded(),
      () => {},
    );
    return { voices, below: alternative };
  }
  if (!watched.has(screen)) {
    watched.add(screen);
    element.renderRoot.addEventListener('slotchange', () => void screen.update());
  }
  const readable = [...voices.map(({ tag }) => tag), setup.pageLanguage];
  const informs = !off && !actions?.consent.record && /asking|ready/.test(state.state);
  const menu = compact && !off;
  const rules =
    (informs ? screen.reserve : '') +
    fullStyles +
    hideOthers(element.children, readable) +
    (first.dir === 'rtl' ? `[part=panel]{direction:rtl}slot{direction:${direction(setup.pageLanguage)}}` : '') +
    (isRunning(state.state) ? (progress ? runningStyles : waitingStyles) : '') +
    (menu ? compactStyles : '');

  const { recipient } = setup;
  const notice = {
    ...setup,
    abroad: !!recipient && transferOf(recipient) === 'scc',
  };
  if (!element.querySelector('[slot=alternative]'))
    import('../session/problems.js').then(
      (file) => file.noAlternative(),
      () => {},
    );

  if (!menu) unplace(screen);
  else if ((failed || saving) && reported.get(screen) !== state) {
    reported.set(screen, state);
    open(screen);
  }
  const closed = menu && !isOpen(screen);
  // space is short on a phone, and where the page keeps as much as one notice takes
  const folded = matchMedia('(max-width: 40em)').matches || screen.kept > LOWEST_NOTICE;
  /** What a control does that goes away: the focus moves first, and so is never lost. */
  const leaving = (press: () => void) => () => {
    (screen.find('translate') ?? screen.find('status'))?.focus();
    open(screen);
    press();
  };
  const call = (name: 'restore' | 'pressWithdraw') => leaving(() => void session.call(element, name).catch(() => {}));
  const elsewhere =
    failed && chosen && !off
      ? await Promise.resolve(location.origin + location.pathname)
          .then((page) => setup.provider.pageHref?.(page, { from: setup.pageLanguage, to: chosen }))
          .catch(() => '')
      : '';
  const now: Later = {
    state,
    withdrawable: !!actions?.consent.all.size,
    reviewed: !!setup.provider.reviewed,
    unremembered: !!actions?.consent.unremembered,
    resident: !!actions?.resident && !session.consented,
    off,
    downloads,
    retry: leaving(() => {
      session.choice = chosen;
      screen.press();
    }),
    next: following && leaving(() => void session.call(element, 'pressNext', chosen!).catch(() => {})),
    elsewhere,
    original: call('restore'),
    withdraw: call('pressWithdraw'),
  };
  const people = human
    ? html`<a part="human" href=${human} hreflang=${humanLanguage} lang=${first.tag} dir=${first.dir}
        >${fill(first.texts.human, first.facts)}</a
      >`
    : nothing;
  return {
    voices,
    rules,
    lead: menu ? [disclose(screen, first), disclaimersView(now, voices, !closed)] : nothing,
    status: after ? statusText(now, first) : '',
    before: [progressView(progress, first), people],
    notice: informs ? noticeView(notice, first, html`<slot name="notice"></slot>`) : nothing,
    above: [
      after ? aboveView(now, first) : nothing,
      closed ? nothing : disclaimersView(now, voices),
      off ? actionsView(now, first) : nothing,
    ],
    actions: [menu && informs ? notNow(screen, first) : nothing, after ? actionsView(now, first) : nothing],
    below: [
      informs || isMute ? alternative : nothing,
      informs && second ? secondNoticeView(notice, second, folded) : nothing,
    ],
    bare: off,
    closed,
    rendered: () => menu && place(screen),
  };
}
