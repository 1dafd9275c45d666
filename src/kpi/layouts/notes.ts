/** Gives the ※ notes under a table to the figures that bear the mark. */
import { findYears } from "../calendar";
import type { Observation } from "../indicator/model";
import { toHalfWidth } from "../text";

const MARK = /[※*]\s?(\d{0,2})/;

/**
 * The observation with the text of its note. A note belongs to a marked figure that has the note's number, or whose
 * year the note names, or when it is the only one that names no year; otherwise the bare mark stays.
 */
export function withNotes(observation: Observation, notes: readonly string[]): Observation {
  const mark = observation.note === null ? null : MARK.exec(toHalfWidth(observation.note));
  if (!mark) return observation;
  const own = notesFor(observation.fiscalYear, mark[1]!, notes);
  return own.length > 0 ? { ...observation, note: own.join("\n") } : observation;
}

function notesFor(fiscalYear: number | null, number: string, notes: readonly string[]): string[] {
  if (number !== "") return notes.filter((note) => MARK.exec(toHalfWidth(note))?.[1] === number);
  const dated = notes.filter((note) => findYears(note).some((year) => year.value === fiscalYear));
  if (dated.length > 0) return dated;
  const undated = notes.filter((note) => findYears(note).length === 0);
  return undated.length === 1 ? undated : [];
}
