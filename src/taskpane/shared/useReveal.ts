import { useEffect, useRef, type RefObject } from "react";

/** Whether the element that had the focus is gone, while the user is at work in the pane. */
export function isFocusLost(page: Pick<Document, "activeElement" | "body" | "hasFocus">): boolean {
  return page.hasFocus() && (page.activeElement === null || page.activeElement === page.body);
}

/**
 * For what appears as the answer to a button. In a pane of 700 pixels it may begin below the edge: it is brought into
 * sight. Where the button went away with what it did, the focus goes on from the answer, not from the pane's top; the
 * element therefore needs a tabIndex of -1, or to take the focus by itself.
 * @param content what it holds: new content is brought into sight, too
 * @param block "start" for what is longer than the pane: its beginning is what is to be read first
 */
export function useReveal<E extends HTMLElement>(
  content: unknown,
  block: ScrollLogicalPosition = "nearest",
): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    element.current?.scrollIntoView({ block });
    if (isFocusLost(document)) element.current?.focus({ preventScroll: true });
  }, [content, block]);
  return element;
}
