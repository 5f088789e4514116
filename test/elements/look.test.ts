// What is seen in every state can be read, pressed and printed: contrast, sizes, narrow places, large text, forced colours,
// themes. Colours are what the engine computes, mixed ones too.
import { emulateMedia } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { registerProvider } from '../../src/index.js';
import { session } from '../../src/session/session.js';
import { emulate, press, vendor } from '../support/commands.js';
import {
  add,
  agree,
  choose,
  FOREIGN,
  inHead,
  maybe,
  mount,
  mountSettings,
  onCleanPage,
  ownProvider,
  part,
  parts,
  state,
  text,
  until,
  visitor,
} from '../support/fixtures.js';

onCleanPage();
afterEach(() => {
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('style');
});

/** What only Chromium can pretend, or what is the same in all engines. */
const inChromium = (title: string, test: () => Promise<void>) =>
  navigator.userAgent.includes('Chrome/') && it(title, test);

const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
type Colour = readonly [number, number, number, number];

/** Any CSS colour as red, green, blue (0 to 255) and opacity. */
function colour(css: string): Colour {
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = '#123456';
  pen.fillStyle = css;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue, opacity] = pen.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!, opacity! / 255];
}

const over = (top: Colour, under: Colour): Colour => {
  const mix = (i: 0 | 1 | 2) => top[i] * top[3] + under[i] * (1 - top[3]);
  return [mix(0), mix(1), mix(2), 1];
};

/** What is seen behind a node: the backgrounds of all that it stands in, across shadow roots, and the page's own. */
function surface(node: Element | null): Colour {
  if (!node) {
    const page = add(document.createElement('div'));
    page.style.background = 'Canvas';
    const found = colour(getComputedStyle(page).backgroundColor);
    page.remove();
    return found;
  }
  const own = colour(getComputedStyle(node).backgroundColor);
  const { host } = node.getRootNode() as ShadowRoot;
  return own[3] === 1 ? own : over(own, surface(node.assignedSlot ?? node.parentElement ?? host ?? null));
}

/** As WCAG 2 counts it: 1 to 21. */
function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [one, other]
    .map(([...rgb]) => {
      const [red, green, blue] = rgb.map((c) =>
        c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    })
    .sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

/** What is folded up has boxes too. */
const seen = (node: Element, boxes: Element | Range = node) =>
  node.checkVisibility({ visibilityProperty: true }) &&
  [...boxes.getClientRects()].some(({ width, height }) => width * height > 1);
const named = (node: Element) => `${node.getAttribute('part') ?? node.localName} "${text(node).slice(0, 20)}"`;
const all = (element: Element, selector: string) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)].filter((node) => seen(node));

/** The nodes that hold text which is seen. Of a select it is the option chosen. */
function texts(element: Element): HTMLElement[] {
  const found = new Set<HTMLElement>(all(element, 'select'));
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    range.selectNodeContents(node);
    if (parent && node.textContent!.trim() && !parent.closest('option') && seen(parent, range)) found.add(parent);
  }
  return [...found];
}

/** Texts that are hard to read. */
function faint(element: Element): string[] {
  const found = texts(element);
  expect(found.length, 'it did look').to.be.above(0);
  return found.flatMap((node) => {
    const ratio = contrast(over(colour(getComputedStyle(node).color), surface(node)), surface(node));
    return ratio < 4.5 ? [`${named(node)}: ${ratio.toFixed(2)}`] : [];
  });
}

/** Lines around controls, and around the bar, that are hard to see: their borders, and their outlines while they have the focus. */
function blurred(element: Element): string[] {
  const found: string[] = [];
  const look = (node: Element, what: string, css: string, width: string, style: string) => {
    const ratio = contrast(over(colour(css), surface(node.parentElement)), surface(node.parentElement));
    if (ratio < 3 || parseFloat(width) < 1 || style !== 'solid')
      found.push(`${named(node)}: ${what} ${style} ${width} ${ratio.toFixed(2)}`);
  };
  for (const node of all(element, 'select, button, progress')) {
    const { borderTopColor, borderTopWidth, borderTopStyle } = getComputedStyle(node);
    look(node, 'border', borderTopColor, borderTopWidth, borderTopStyle);
  }
  for (const node of all(element, 'input')) look(node, 'tick', getComputedStyle(node).accentColor, '1', 'solid');
  for (const node of all(element, 'select, button, input, a, summary')) {
    node.focus();
    expect(node.matches(':focus'), `${named(node)} has the focus`).to.equal(true);
    const { outlineColor, outlineWidth, outlineStyle } = getComputedStyle(node);
    look(node, 'outline', outlineColor, String(parseFloat(outlineWidth) / 2), outlineStyle);
  }
  return found;
}

/** Controls that are lower or narrower than so many pixels. */
const small = (element: Element, selector: string, least: number) =>
  all(element, selector).flatMap((node) => {
    const { width, height } = node.getBoundingClientRect();
    return width < least || height < least ? [`${named(node)}: ${width} × ${height}`] : [];
  });

/** After a key, what gets the focus shows it. */
async function withKeys(): Promise<void> {
  const link = add(document.createElement('a'));
  link.href = '#';
  link.textContent = 'Zum Inhalt';
  document.body.prepend(link);
  (document.activeElement as HTMLElement).blur();
  await press('Tab');
}

const unfold = (element: Element) =>
  all(element, 'details').forEach((details) => ((details as HTMLDetailsElement).open = true));

const STATES = {
  'asking in Arabic above German, all unfolded, and a page by people': async () => {
    inHead('<link rel="alternate" hreflang="ar" href="/ar/">');
    const element = await mount();
    await choose(element, 'ar');
    await until(() => maybe(element, 'human'), 'the page by people');
    unfold(element);
    return element;
  },
  'asking for a script, pressed without a language': async () => {
    const element = await mount({ provider: 'google', endpoint: '', recipient: '', 'recipient-country': '' });
    part(element, 'translate').click();
    await until(() => text(part(element, 'status')), 'the request');
    unfold(element);
    return element;
  },
  'in progress': async () => {
    const endless = {
      translateTo: () => new Promise<never>(() => {}),
      restore: async () => {},
      dispose: async () => {},
    };
    registerProvider(ownProvider({ id: 'endlos', load: async () => endless }));
    const element = await mount({ provider: 'endlos', languages: '', endpoint: '', recipient: '' });
    element.translateTo('uk').catch(() => {});
    await state(element, 'translating');
    session.progress = { done: 1, total: 3, download: false }; // as after half a second
    session.changed();
    await until(() => maybe(element, 'progress'), 'the bar');
    return element;
  },
  'translated, a part missing': async () => {
    const incomplete = {
      translateTo: async () => ({ complete: false }),
      restore: async () => {},
      dispose: async () => {},
    };
    registerProvider(ownProvider({ id: 'teilweise', load: async () => incomplete }));
    const element = await mount({ provider: 'teilweise', languages: '', endpoint: '', recipient: '' });
    await agree(element, 'uk');
    await until(() => maybe(element, 'retry'), 'the offer');
    return element;
  },
  'failed, with the next one and its own page': async () => {
    await vendor('google', 'script-blocked');
    const element = await mount({ ...FOREIGN, provider: 'google libretranslate' });
    await element.grant({ language: 'uk' }).catch(() => {});
    await until(() => maybe(element, 'next') && maybe(element, 'elsewhere'), 'the ways on');
    return element;
  },
  compact: async () => {
    visitor('uk');
    return mount({ compact: '' });
  },
  'compact, opened': async () => {
    const element = await mount({ compact: '' });
    part(element, 'disclose').click();
    await until(() => maybe(element, 'dismiss')?.getClientRects().length, 'the menu');
    unfold(element);
    return element;
  },
  'compact, translated': async () => {
    const element = await mount({ compact: '' });
    await element.grant({ language: 'uk' });
    await until(() => parts(element, 'disclaimer').length, 'the disclaimers');
    return element;
  },
  'compact, translated, opened': async () => {
    const element = await mount({ compact: '' });
    part(element, 'disclose').click();
    await agree(element, 'uk');
    return element;
  },
  'settings with a consent': async () => {
    await (await mount()).grant({ remember: true });
    const element = await mountSettings({ 'privacy-href': '/datenschutz' });
    await until(() => maybe(element, 'withdraw'), 'the button');
    return element;
  },
};

for (const [name, reach] of Object.entries(STATES)) {
  describe(name, () => {
    it('is read and seen, light and dark', async () => {
      const element = await reach();
      await withKeys();
      for (const scheme of ['light', 'dark']) {
        document.documentElement.style.colorScheme = scheme;
        expect(faint(element), scheme).to.deep.equal([]);
        expect(blurred(element), scheme).to.deep.equal([]);
      }
      const [white, black] = [colour('#fff'), surface(null)];
      expect(contrast(white, black), 'control: it was dark').to.be.above(10);
    });

    inChromium('is read and seen in forced colours', async () => {
      await emulate({ 'forced-colors': 'active' });
      try {
        expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
        const element = await reach();
        await withKeys();
        expect(faint(element)).to.deep.equal([]);
        expect(blurred(element)).to.deep.equal([]);
        const panel = all(element, '[part=panel]')[0];
        if (panel) expect(getComputedStyle(panel).borderTopWidth).to.equal('1px');
      } finally {
        await emulate({});
      }
    });

    it('is large enough to press', async () => {
      const element = await reach();
      expect(small(element, 'select, button', 44)).to.deep.equal([]);
      expect(small(element, 'a, summary, input, .check', 24)).to.deep.equal([]);
    });

    it('fits where it is narrow, where text is twice as large, and where letters are wide', async () => {
      const element = await reach();
      for (const size of [16, 32])
        for (const width of [220, 320, 480, 800, 1280]) {
          document.body.style.cssText = `margin:0;width:${width}px;font-size:${size}px`;
          expect(outside(element), `${width} px wide, text of ${size} px`).to.deep.equal([]);
        }
      document.body.style.cssText = 'margin:0;width:320px;letter-spacing:0.12em;word-spacing:0.16em';
      expect(outside(element), 'wide letters').to.deep.equal([]);
    });
  });
}

/** What sticks out of the box that it stands in, or is cut off. The menu has a box of its own, and scrolls. */
function outside(element: Element): string[] {
  const menu = all(element, '[part=panel]').find((panel) => getComputedStyle(panel).position === 'absolute');
  const found: string[] = [];
  const [button] = all(element, '[part=disclose]');
  if (menu && button && menu.getBoundingClientRect().top < button.getBoundingClientRect().bottom)
    found.push('the menu covers its button');
  for (const node of all(element, '*')) {
    const box = (menu?.contains(node) ? menu : element).getBoundingClientRect();
    const { left, right } = node.getBoundingClientRect();
    if (left < box.left - 0.5 || right > box.right + 0.5) found.push(`${named(node)}: ${left} to ${right}`);
    const cut = node.scrollWidth > node.clientWidth + 1 || (node !== menu && node.scrollHeight > node.clientHeight + 1);
    const { overflowX, display } = getComputedStyle(node);
    // the button of `compact` leaves out what does not fit; that is looked at in compact.test.ts
    const meant = display === 'inline' || /select|svg|path/.test(node.localName) || node.closest('[part=disclose]');
    if (cut && overflowX !== 'visible' && !meant) found.push(`${named(node)} is cut off`);
  }
  return found;
}

describe('control', () => {
  it('faint text, thin lines, small and wide things are found', async () => {
    const element = await mount();
    await withKeys();
    element.style.cssText =
      '--consent-translate-on-surface:#888;--consent-translate-border:#aaa;--consent-translate-focus:#ddd';
    expect(faint(element)).to.include('text "Klicken Sie auf „Übe": 3.54');
    expect(blurred(element).join()).to.match(/language .*: border solid 1px 2.*summary .*: outline solid 1.5 1/);
    part(element, 'privacy').style.cssText = 'padding:0;line-height:1';
    expect(small(element, 'a', 24).join()).to.match(/^privacy/);
    part(element, 'text').style.width = '900px';
    expect(outside(element).join()).to.match(/^text/);
  });
});

it('the details stay unfolded when the notice changes', async () => {
  const element = await mount();
  unfold(element);
  part(element, 'translate').click();
  await until(() => text(part(element, 'status')), 'the request');
  expect(part<HTMLDetailsElement>(element, 'details').open).to.equal(true);
  await choose(element, 'uk');
  expect(part<HTMLDetailsElement>(element, 'details').open).to.equal(true);
});

it('nothing moves by itself', async () => {
  const element = await mount();
  const moving = all(element, '*').filter((node) => {
    const { transitionDuration, animationName } = getComputedStyle(node);
    return transitionDuration !== '0s' || animationName !== 'none';
  });
  expect(moving).to.deep.equal([]);
});

describe('on paper', () => {
  const printed = (element: Element) =>
    seen(element) ? texts(element).map((node) => [node.getAttribute('part'), node.lang]) : [];
  for (const [name, reach] of Object.entries(STATES)) {
    inChromium(`${name}: nothing but the disclaimer of a translation, in both languages`, async () => {
      const element = await reach();
      expect(printed(element).length, 'control: on the screen there is more').to.be.above(2);
      await emulateMedia({ media: 'print' });
      try {
        const translated = [
          ['disclaimer', 'uk'],
          ['disclaimer', 'de'],
        ];
        expect(printed(element)).to.deep.equal(name.includes('translated') ? translated : []);
        for (const slotted of element.children) expect(slotted.getClientRects().length).to.equal(0);
        const panel = maybe(element, 'panel');
        expect(panel && seen(element) && seen(panel) ? getComputedStyle(panel).borderTopWidth : '0px').to.equal('0px');
      } finally {
        await emulateMedia({ media: 'screen' });
      }
    });
  }
});

describe('a theme', () => {
  inChromium('sets each of what is promised', async () => {
    const element = await mount();
    const style = (name: string) => getComputedStyle(part(element, name));
    await withKeys();
    const look = () => ({
      accent: style('translate').backgroundColor,
      'on-accent': style('translate').color,
      surface: style('panel').backgroundColor,
      'on-surface': style('text').color,
      border: style('language').borderTopColor,
      radius: style('language').borderTopLeftRadius,
      gap: style('controls').columnGap,
      font: style('language').fontFamily,
      focus: (part(element, 'language').focus(), style('language').outlineColor),
    });
    const wanted = {
      accent: 'rgb(1, 2, 3)',
      'on-accent': 'rgb(4, 5, 6)',
      surface: 'rgb(7, 8, 9)',
      'on-surface': 'rgb(10, 11, 12)',
      border: 'rgb(13, 14, 15)',
      radius: '17px',
      gap: '19px',
      font: 'monospace',
      focus: 'rgb(20, 21, 22)',
    };
    const before = look();
    for (const [name, value] of Object.entries(wanted)) {
      expect(before[name as keyof typeof wanted], `control: ${name}`).to.not.equal(value);
      document.documentElement.style.setProperty(`--consent-translate-${name}`, value);
    }
    expect(look()).to.deep.equal(wanted);
  });
});

describe('a page that', () => {
  const around = async (css: string) => {
    const element = await mount({ compact: '' });
    document.body.style.cssText = `margin:0;width:320px;${css}`;
    part(element, 'disclose').click();
    await until(() => maybe(element, 'dismiss')?.getClientRects().length, 'the menu');
    unfold(element);
    return element;
  };

  it('keeps its header in one line does not keep the notice in one', async () => {
    const element = await around('white-space:nowrap');
    expect(outside(element)).to.deep.equal([]);
    expect(part(element, 'text').getBoundingClientRect().height).to.be.above(60);
  });

  it('writes its header in capitals, indented or justified, does not write the notice so', async () => {
    const element = await around('text-transform:uppercase;text-indent:4em;text-align:center');
    const { textTransform, textIndent, textAlign } = getComputedStyle(part(element, 'text'));
    expect({ textTransform, textIndent, textAlign }).to.deep.equal({
      textTransform: 'none',
      textIndent: '0px',
      textAlign: 'start',
    });
  });

  it('spaces its letters wide has a notice that fits, and can be read', async () => {
    const element = await around('letter-spacing:0.3em;line-height:1');
    expect(outside(element)).to.deep.equal([]);
    const { lineHeight, fontSize } = getComputedStyle(part(element, 'text'));
    expect(parseFloat(lineHeight) / parseFloat(fontSize)).to.equal(1.5);
  });
});
