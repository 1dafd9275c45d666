/**
 * What is known of a text, worked out when first asked for and kept for the whole run, so that thirty rules share
 * one normalisation and one reading of the numbers in it.
 */
import { parseQuantities } from "../kpi/quantity";
import type { Quantity } from "../kpi/quantity/types";
import { Feature, featuresOf } from "./text-features";

export class TextFacts {
  readonly text: string;
  readonly features: number;
  #normalised: string | undefined;
  #trimmed: string | undefined;
  #lines: readonly string[] | undefined;
  #quantities: readonly Quantity[] | undefined;

  constructor(text: string) {
    this.text = text;
    this.features = featuresOf(text);
  }

  /** Whether the text holds at least one character of the given kinds (`Feature.a | Feature.b`). */
  has(features: number): boolean {
    return (this.features & features) !== 0;
  }

  /** NFKC form with outer space removed: a key for comparison, never something to write back. */
  get normalised(): string {
    return (this.#normalised ??= this.text.normalize("NFKC").trim());
  }

  /** Without space of any width at both ends. */
  get trimmed(): string {
    return (this.#trimmed ??= this.text.trim());
  }

  /** Lines that hold something, trimmed. */
  get lines(): readonly string[] {
    return (this.#lines ??= this.has(Feature.lineBreak)
      ? this.text
          .split(/\r\n|[\n\r\u2028\u2029]/)
          .map((line) => line.trim())
          .filter((line) => line !== "")
      : [this.trimmed].filter((line) => line !== ""));
  }

  /** The numbers in the text, as src/kpi/quantity reads them. */
  get quantities(): readonly Quantity[] {
    return (this.#quantities ??= parseQuantities(this.text));
  }
}

export class TextFactsCache {
  readonly #facts = new Map<string, TextFacts>();

  of(text: string): TextFacts {
    let facts = this.#facts.get(text);
    if (!facts) {
      facts = new TextFacts(text);
      this.#facts.set(text, facts);
    }
    return facts;
  }
}
