// Of several slotted elements with `lang`, which one the reader understands: rules that hide the others. What has no `lang`
// is for everybody.
import { canonical, closest } from '../platform/language-tags.js';

/** `languages`: the reader's, best first. */
export function hideOthers(children: Iterable<Element>, languages: readonly string[]): string {
  const bySlot = new Map<string, Map<string, string>>();
  for (const { slot, lang } of children as Iterable<HTMLElement>) {
    const tag = lang && canonical(lang);
    if (!slot || !tag) continue;
    bySlot.set(slot, (bySlot.get(slot) ?? new Map<string, string>()).set(tag, lang));
  }
  let rules = '';
  for (const [slot, tags] of bySlot) {
    const best = languages.map((language) => closest(language, [...tags.keys()])).find(Boolean);
    const others = best ? `[lang]:not([lang="${CSS.escape(tags.get(best)!)}"])` : '[lang]';
    rules += `::slotted([slot="${CSS.escape(slot)}"]${others}){display:none}`;
  }
  return rules;
}
