/**
 * A panel that comes in from the side (from below on a phone) with a title and a button that closes it.
 */
import { useLayoutEffect, useRef } from "react";
import { i18n } from "../language/i18n";
import { setApp } from "../store";
import { cover } from "./cover";
import { Icon } from "./Icon";

/** These keys run time elsewhere; where the focus is on what scrolls, they scroll. */
const scrollKeys = new Set(["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " "]);

function leaveToScrolling(event: React.KeyboardEvent): void {
  if (event.target === event.currentTarget && scrollKeys.has(event.key)) event.stopPropagation();
}

/** What had the focus before a drawer: it may be hidden until the drawer is gone, and the next drawer takes it over. */
let returnTo: Element | null = null;

export function Drawer(props: {
  title: string;
  /** For what needs width, such as plots. */
  isWide?: boolean;
  children: React.ReactNode;
}): React.JSX.Element {
  const { title, isWide = false, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the effects of what stands in it, which may want the focus for an entry.
  useLayoutEffect(() => {
    const before = returnTo ?? document.activeElement;
    returnTo = null;
    heading.current?.focus();
    return () => {
      returnTo = before;
      queueMicrotask(() => {
        if (returnTo instanceof HTMLElement) returnTo.focus();
        returnTo = null;
      });
    };
  }, []);
  return (
    <aside className={`panel drawer${isWide ? " drawer-wide" : ""}`} aria-label={title} ref={cover}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button
          type="button"
          className="icon-button"
          aria-label={i18n.t("Close {title}", { title })}
          onClick={() => setApp({ drawer: undefined })}
        >
          <Icon name="close" />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="drawer-body" tabIndex={0} aria-label={title} onKeyDown={leaveToScrolling}>
        {children}
      </section>
    </aside>
  );
}
