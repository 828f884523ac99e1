/**
 * Elements at places of the picture: shown, moved by half pixels and hidden, each written only where that has changed. By
 * numbers where the browser takes them (CSS Typed OM): a text for every place would be garbage in every frame.
 */

type Move = (element: HTMLElement, leftPx: number, topPx: number) => void;

/** One transform for all elements: the browser copies what it is given. */
function newMove(): Move {
  if (typeof CSSTransformValue === "undefined") {
    return ({ style }, leftPx, topPx) => {
      style.transform = `translate3d(${leftPx}px, ${topPx}px, 0) translateY(-50%)`;
    };
  }
  const left = CSS.px(0);
  const top = CSS.px(0);
  const transform = new CSSTransformValue([
    new CSSTranslate(left, top, CSS.px(0)),
    new CSSTranslate(CSS.px(0), CSS.percent(-50)),
  ]);
  return ({ attributeStyleMap }, leftPx, topPx) => {
    left.value = leftPx;
    top.value = topPx;
    attributeStyleMap.set("transform", transform);
  };
}

let move: Move | undefined;

export class PlacedElements {
  private readonly elements: (HTMLElement | undefined)[];
  private readonly wasShown: Uint8Array;
  /** What was last written, half pixels. */
  private readonly wasLeft: Int32Array;
  private readonly wasTop: Int32Array;

  /** By element: 1 where it is shown, and its left edge and middle, CSS pixels. Read when `write` is called. */
  constructor(
    private readonly shown: Uint8Array,
    private readonly leftPx: Float32Array | Float64Array,
    private readonly topPx: Float32Array | Float64Array,
  ) {
    const count = shown.length;
    this.elements = Array.from({ length: count }, () => undefined);
    this.wasShown = new Uint8Array(count);
    this.wasLeft = new Int32Array(count);
    this.wasTop = new Int32Array(count);
  }

  /** Takes nothing for written in the places from `from` to before `to`. */
  forget(from: number, to: number): void {
    this.elements.fill(undefined, from, to);
  }

  /** Brings `element` to what the arrays say of place `i`. */
  write(i: number, element: HTMLElement): void {
    const isNew = this.elements[i] !== element;
    const shown = this.shown[i];
    if (isNew || this.wasShown[i] !== shown) {
      this.elements[i] = element;
      this.wasShown[i] = shown;
      element.style.visibility = shown === 1 ? "visible" : "hidden";
    }
    if (shown === 0) return;
    const left = Math.round(2 * this.leftPx[i]);
    const top = Math.round(2 * this.topPx[i]);
    if (!isNew && left === this.wasLeft[i] && top === this.wasTop[i]) return;
    this.wasLeft[i] = left;
    this.wasTop[i] = top;
    move ??= newMove();
    move(element, left / 2, top / 2);
  }
}
