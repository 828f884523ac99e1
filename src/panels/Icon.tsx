/**
 * The few signs on buttons, drawn here so that no icon font is loaded. Always beside words or an aria-label.
 */
const paths = {
  play: "M8 5v14l11-7z",
  pause: "M7 5h4v14H7zM13 5h4v14h-4z",
  forwards: "M4 6v12l8-6zM12 6v12l8-6z",
  backwards: "M20 6v12l-8-6zM12 6v12l-8-6z",
  plus: "M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z",
  minus: "M5 11h14v2H5z",
  close: "M6.4 5 12 10.6 17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4L12 13.4 6.4 19 5 17.6 10.6 12 5 6.4z",
  events: "M6 3h2v2h8V3h2v2h2v16H4V5h2zM6 10v9h12v-9zM8 12h3v3H8z",
  layers:
    "M12 3 22 8.500 12 14 2 8.500zM4.300 11.500 12 15.800l7.700-4.300L22 12.800 12 18.300 2 12.800zM4.300 15.800 12 20.100l7.700-4.300L22 17.100l-10 5.500L2 17.100z",
  plots: "M3 4h2v15h16v2H3zM7 15.300l4-5.300 3.200 3.200L19.300 6 21 7.200l-6.500 9.300-3.300-3.300-2.600 3.400z",
  laboratory:
    "M9 3h6v2h-1v4.600l5.600 8.900A1.650 1.650 0 0 1 18.200 21H5.800a1.650 1.650 0 0 1-1.400-2.500L10 9.600V5H9zM11.700 10.700 8.900 15h6.200l-2.800-4.300V5h-.6z",
  export: "M11 3h2v9l3-3 1.4 1.4L12 15.8 6.6 10.4 8 9l3 3zM4 17h2v2h12v-2h2v4H4z",
  trajectory:
    "M3 17c3.500 0 5-2 6.500-5S13 6 17 6h1V3l4 4-4 4V8h-1c-2.600 0-3.800 1.800-5.600 5S7.400 19 3 19zM18 16a3 3 0 1 1 0 .01z",
  share:
    "M10.6 13.4a4 4 0 0 1 0-5.7l3-3a4 4 0 0 1 5.7 5.7l-1.5 1.5-1.4-1.4 1.5-1.5a2 2 0 0 0-2.9-2.9l-3 3a2 2 0 0 0 0 2.9zm2.8-2.8a4 4 0 0 1 0 5.7l-3 3a4 4 0 0 1-5.7-5.7l1.5-1.5 1.4 1.4L6.100 15a2 2 0 0 0 2.9 2.9l3-3a2 2 0 0 0 0-2.900z",
  language:
    "M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20zM12 3.800a8.200 8.200 0 1 0 0 16.400a8.200 8.200 0 1 0 0-16.400zM12 2.500a4.600 9.500 0 1 1 0 19a4.600 9.500 0 1 1 0-19zM12 4.500a2.900 7.500 0 1 0 0 15a2.900 7.500 0 1 0 0-15zM3 11.100h18v1.800H3z",
  lessons:
    "M12 3 23 8.500 12 14 1 8.500zM5 12.500l7 3.500 7-3.500V17c-1.600 2-4.200 3-7 3s-5.400-1-7-3zM21 9.500h1.600V16H21z",
  present:
    "M2 4h20v2h-1v10h-8v1.600l3.500 3-1.200 1.500L13 20v2h-2v-2l-2.300 2.100-1.200-1.500 3.500-3V16H3V6H2zM5 6v8h14V6z",
  fold: "M12 15.600 4.900 8.500l1.400-1.400L12 12.800l5.700-5.700 1.400 1.400z",
  unfold: "M12 8.400l7.100 7.100-1.400 1.400L12 11.200l-5.700 5.700-1.400-1.400z",
  keys: "M3 6h18v12H3zM5 8v8h14V8zM6 9.500h2v2H6zM9.500 9.500h2v2h-2zM13 9.500h2v2h-2zM16.500 9.500h1.500v2h-1.500zM8 13h8v2H8z",
} as const;

export function Icon({ name }: { name: keyof typeof paths }): React.JSX.Element {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" fill="currentColor" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
