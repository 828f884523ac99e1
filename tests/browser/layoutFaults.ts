/** What is wrong with the layout of the page as it stands, measured in the page. */
import type { Page } from "playwright-core";

/** What is wrong with the place of anything that can be pressed, or with the text on it. */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    interface Box {
      left: number;
      top: number;
      right: number;
      bottom: number;
    }
    /** On the picture or the strip itself, each with a twin of full size: the follow menu, the list of events and of burns. */
    const small = ".label, .event-tick, .plot-mark";
    const faults: string[] = [];
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()} “${element.getAttribute("aria-label") ?? element.getAttribute("data-testid") ?? element.textContent?.trim().slice(0, 30)}”`;
    const windowBox: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const meet = (a: Box, b: Box): Box => ({
      left: Math.max(a.left, b.left),
      top: Math.max(a.top, b.top),
      right: Math.min(a.right, b.right),
      bottom: Math.min(a.bottom, b.bottom),
    });
    const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflow);
    /** The part of an element that can be seen, and whether the rest can be scrolled to. */
    const seen = (element: Element): { box: Box; canScroll: boolean } => {
      let box: Box = element.getBoundingClientRect();
      let canScroll = false;
      for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
        if (!scrolls(at)) continue;
        box = meet(box, at.getBoundingClientRect());
        canScroll = true;
      }
      return { box: meet(box, windowBox), canScroll };
    };
    const isThere = ({ left, top, right, bottom }: Box): boolean => right - left > 1 && bottom - top > 1;

    if (document.documentElement.scrollWidth > innerWidth) faults.push("the page scrolls sideways");
    // What is folded away has not been laid out.
    for (const body of document.querySelectorAll(".drawer-body, .read-outs, .spin-body, .clock-panel"))
      if (body.checkVisibility() && body.scrollWidth > body.clientWidth + 1)
        faults.push(`${body.className} scrolls sideways`);

    const controls = [...document.querySelectorAll("button, select, input, textarea, summary, [role=slider]")].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".labels"),
    );
    const boxes = controls.map((element) => ({ element, ...seen(element) }));
    for (const { element, box, canScroll } of boxes) {
      const { width, height } = element.getBoundingClientRect();
      const pressed = element.matches("input[type=checkbox]") ? (element.closest("label") ?? element) : element;
      const target = pressed.getBoundingClientRect();
      if (!element.matches(small) && (target.width < 43.5 || target.height < 43.5))
        faults.push(`${name(element)} is ${target.width.toFixed(0)} × ${target.height.toFixed(0)}`);
      const whole = box.right - box.left > width - 1 && box.bottom - box.top > height - 1;
      if (!whole && !canScroll) faults.push(`${name(element)} leaves the window`);
      if (element.matches("button, summary") && element.scrollWidth > element.clientWidth + 1)
        faults.push(`${name(element)} cuts its text`);
      if (!isThere(box)) continue;
      const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      const isHit =
        hit !== null && (element.contains(hit) || hit.contains(element) || hit.closest("label")?.contains(element));
      if (whole && isHit !== true && !element.matches(`${small}, [role=slider]`))
        faults.push(`${name(element)} lies under ${hit === null ? "nothing" : `${hit.tagName}.${hit.className}`}`);
    }
    boxes.forEach((one, i) => {
      for (const other of boxes.slice(i + 1)) {
        if (one.element.matches(`${small}, [role=slider]`) || other.element.matches(`${small}, [role=slider]`))
          continue;
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        // One covers the other: what is covered was found above.
        const box = meet(one.box, other.box);
        if (box.right - box.left > 2 && box.bottom - box.top > 2)
          faults.push(`${name(one.element)} and ${name(other.element)} overlap`);
      }
    });
    return faults;
  });
