// Keeps answers in memory, those of one language, and lets the oldest go. Knows no service.
import type { AnswerStore } from './translator.js';

/** Answers that are kept: about what a very large page takes. */
const MOST = 20_000;

export class AnswerCache {
  #answers: Map<string, string>;
  #save: () => void;

  /** `store` keeps them beyond the page. */
  constructor(language: string, store?: AnswerStore) {
    this.#answers = new Map(store?.read(language));
    this.#save = () => store?.write(language, this.#answers);
  }

  get(text: string): string | undefined {
    return this.#answers.get(text);
  }

  /** The answers to all of these, or `null` where one is not known. */
  all(texts: readonly string[]): string[] | null {
    const answers: string[] = [];
    for (const text of texts) {
      const answer = this.#answers.get(text);
      if (!answer) return null;
      answers.push(answer);
    }
    return answers;
  }

  set(text: string, answer: string): void {
    this.#answers.set(text, answer);
    if (this.#answers.size > MOST) this.#answers.delete(this.#answers.keys().next().value!);
  }

  save(): void {
    this.#save();
  }
}
