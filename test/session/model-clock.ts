// The time of a model: timers, frames and dates that go on only when the model says so, and a count of what is left of
// them, of listeners and of observers. Knows nothing of us.

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()!();

/** A turn of the event loop, in no time worth speaking of. */
export const turn = () =>
  new Promise<void>((done) => {
    waiting.push(done);
    port2.postMessage(0);
  });

/** Where a listener outlives an element. */
const LASTING = () => [globalThis, document, document.documentElement, document.body, document.head] as EventTarget[];

export class Clock {
  /** Milliseconds since the model began. */
  now = 0;
  #timers = new Map<number, Timer>();
  #last = 0;
  #listeners = new Set<string>();
  #numbers = new WeakMap<object, number>();
  #observers = new Set<object>();

  #undo: (() => void)[] = [];

  #put(object: object, name: string, value: unknown): void {
    const before = Object.getOwnPropertyDescriptor(object, name);
    Object.defineProperty(object, name, { value, writable: true, configurable: true });
    this.#undo.push(() => {
      if (before) Object.defineProperty(object, name, before);
      else Reflect.deleteProperty(object, name);
    });
  }

  uninstall(): void {
    for (const undo of this.#undo.splice(0).reverse()) undo();
  }

  install(): void {
    const start = Date.now();
    const set = (run: (...all: unknown[]) => void, ms = 0, ...all: unknown[]) => {
      this.#timers.set(++this.#last, { at: this.now + Math.max(0, Number(ms) || 0), run: () => run(...all) });
      return this.#last;
    };
    const clear = (id?: number) => void this.#timers.delete(id!);
    const put = this.#put.bind(this);
    put(globalThis, 'setTimeout', set);
    put(globalThis, 'clearTimeout', clear);
    put(globalThis, 'requestAnimationFrame', (run: FrameRequestCallback) => set(() => run(this.now), 16));
    put(globalThis, 'cancelAnimationFrame', clear);
    put(performance, 'now', () => this.now);
    put(Date, 'now', () => start + this.now);
    this.#count();
  }

  /** Counts what is added and not removed again. */
  #count(): void {
    const listeners = this.#listeners;
    const key = (target: EventTarget, type: string, listener: object, capture: boolean) => {
      if (!this.#numbers.has(listener)) this.#numbers.set(listener, ++this.#last);
      return [LASTING().indexOf(target), type, capture, this.#numbers.get(listener)].join(' ');
    };
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    type Options = AddEventListenerOptions | boolean | undefined;
    const noted = (add: boolean) =>
      function (this: EventTarget, type: string, listener: EventListener, options?: Options) {
        const target = this ?? globalThis;
        const { capture = options === true, signal } = typeof options === 'object' ? options : {};
        if (listener && LASTING().includes(target)) {
          const name = key(target, type, listener, !!capture);
          listeners[add ? 'add' : 'delete'](name);
          if (add && signal) addEventListener.call(signal, 'abort', () => listeners.delete(name));
        }
        (add ? addEventListener : removeEventListener).call(target, type, listener, options);
      };
    this.#put(EventTarget.prototype, 'addEventListener', noted(true));
    this.#put(EventTarget.prototype, 'removeEventListener', noted(false));
    const observers = this.#observers;
    for (const { prototype } of [MutationObserver, IntersectionObserver, ResizeObserver] as { prototype: object }[])
      for (const name of ['observe', 'disconnect']) {
        const before = Reflect.get(prototype, name) as (...all: unknown[]) => void;
        const value = function (this: object, ...all: unknown[]) {
          observers[name === 'observe' ? 'add' : 'delete'](this);
          return before.apply(this, all);
        };
        this.#put(prototype, name, value);
      }
  }

  /** What is still there, of each kind. */
  get left() {
    const types = [...this.#listeners].map((name) => name.split(' ')[1]!).sort();
    return {
      timers: this.#timers.size,
      observers: this.#observers.size,
      listeners: types.length,
      types: types.join(' '),
    };
  }

  /** Whether nothing is to happen soon. */
  get isQuiet(): boolean {
    return [...this.#timers.values()].every(({ at }) => at > this.now + 100);
  }

  /** Lets time pass; what is due is run in its order, and the page has a turn after each. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      const due = [...this.#timers].filter(([, { at }]) => at <= end);
      const [first] = due.toSorted(([a, one], [b, other]) => one.at - other.at || a - b);
      if (!first) break;
      const [id, { at, run }] = first;
      this.#timers.delete(id);
      this.now = Math.max(this.now, at);
      run();
      await turn();
    }
    this.now = end;
  }
}
