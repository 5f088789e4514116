// What of a catalogue is loaded together: before consent a page reads one disclosure, and pays for no other. Pure; the build
// makes a chunk of each part with this, too.
import type * as Source from './en.js';

type Texts = typeof Source;
/** What every notice says. */
type Common = Omit<Source.Notice, 'visitor'>;
/** Where nobody receives anything. */
type Alone = Omit<Common, 'recipient'>;

/** The first four are the notice, each with the text that says who receives what. */
export interface Parts {
  visitor: Source.Notice;
  text: Common & Pick<Source.Other, 'text'>;
  nothing: Alone & Pick<Source.Other, 'nothing'>;
  device: Alone & Pick<Source.Other, 'device'>;
  other: Omit<Source.Other, 'text' | 'nothing' | 'device'>;
  script: Source.Script;
  /** What `script` says of a country that data is passed on to, for services that set no cookies. */
  onward: Pick<Source.Script, 'onward'>;
  later: Source.Later;
  progress: Source.Progress;
  failed: Source.Failed;
  settings: Source.Settings;
}

/** A catalogue in the parts that are loaded. */
export function partsOf({ notice, other, script, later, progress, failed, settings }: Texts): Parts {
  const { visitor, ...common } = notice;
  const { recipient: _, ...alone } = common;
  const { text, nothing, device, ...rest } = other;
  return {
    visitor: { ...common, visitor },
    text: { ...common, text },
    nothing: { ...alone, nothing },
    device: { ...alone, device },
    other: rest,
    script,
    onward: { onward: script.onward },
    later,
    progress,
    failed,
    settings,
  };
}
