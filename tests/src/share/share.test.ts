/** What pictures, films and lines for other pages are made of, before anything is drawn. */
import { describe, expect, test } from "vitest";
import { buildEphemeris } from "../../../ephemeris/ephemeris";
import { parseTime } from "../../../ephemeris/time";
import { captionOf } from "../../../src/share/caption";
import { embedCode } from "../../../src/share/embedCode";
import { type FilmForm, filmPlanOf, frameInstant } from "../../../src/share/filmPlan";
import { evenSize, filmName, pictureName, pictureSizes } from "../../../src/share/pictureSizes";

const utc = (text: string): number => parseTime(text, "utc");

describe("sizes", () => {
  // id, pixels in a window of 1281 × 801 on a screen of 1.5 pixels each
  test.each([
    ["window", 1922, 1202],
    ["full-hd", 1920, 1080],
    ["4k", 3840, 2160],
    ["square", 1080, 1080],
    ["hd", 1280, 720],
  ])("%s: %d × %d", (id, widthPx, heightPx) => {
    const size = pictureSizes(1281, 801, 1.5).find((one) => one.id === id);
    expect(size).toMatchObject({ widthPx, heightPx });
  });

  test("a film has even numbers of pixels, as encoders ask", () => {
    const [window] = pictureSizes(333, 201, 1);
    expect(evenSize(window)).toMatchObject({ widthPx: 332, heightPx: 200 });
  });

  test("file names say what is in them, in signs every system takes", () => {
    const [, fullHd] = pictureSizes(800, 600, 1);
    const span = { fromTdb: utc("2026-07-02T12:00:00Z"), toTdb: utc("2027-01-01T00:00:00Z") };
    expect(pictureName("loop", span.fromTdb, fullHd)).toBe("quasimoon-loop-2026-07-02T12-00-00Z-1920x1080.png");
    expect(filmName("close", span, fullHd, 30, "mp4")).toBe(
      "quasimoon-close-2026-07-02T12-00-00Z-to-2027-01-01T00-00-00Z-1920x1080-30fps.mp4",
    );
  });
});

describe("films", () => {
  const form: FilmForm = { from: "2026-07-06 00:00", to: "2026-07-07 00:00", lengthS: "2", framesPerS: 30 };

  test("frames are evenly spaced, the first at the start, the last at the end; backwards too", () => {
    const plan = filmPlanOf(form, "utc");
    expect(plan.frames).toBe(60);
    const instants = Array.from({ length: plan.frames }, (_, i) => frameInstant(plan, i));
    expect(instants[0]).toBe(utc("2026-07-06T00:00:00Z"));
    expect(instants[59]).toBe(utc("2026-07-07T00:00:00Z"));
    for (let i = 1; i < 60; i++) expect(instants[i] - instants[i - 1]).toBeCloseTo(86400 / 59, 3);
    const back = filmPlanOf({ ...form, from: form.to, to: form.from }, "utc");
    expect(frameInstant(back, 1)).toBeLessThan(frameInstant(back, 0));
  });

  test("times are read in the scale that is shown", () => {
    expect(filmPlanOf({ ...form, from: "2026-07-06 08:00" }, "beijing").fromTdb).toBe(utc("2026-07-06T00:00:00Z"));
  });

  // what is wrong, what is said
  test.each<[Partial<FilmForm>, string]>([
    [{ from: "soon" }, "soon"],
    [{ from: "1999-01-01" }, "From"],
    [{ to: "2040-01-01" }, "To"],
    [{ lengthS: "" }, "Length"],
    [{ lengthS: "-3" }, "from 0.1 to 600"],
    [{ lengthS: "1e9" }, "Length"],
    [{ lengthS: "long" }, "Length"],
  ])("%j is refused: %s", (wrong, said) => {
    expect(() => filmPlanOf({ ...form, ...wrong }, "utc")).toThrow(said);
  });
});

test("the caption names instant, framing, what each path rests on, and the source; near the asteroid that its shape is made up", () => {
  const tTdb = utc("2026-07-02T12:00:00Z");
  const ephemeris = buildEphemeris({ bodies: ["tianwen-2"], fromTdb: tTdb - 1, toTdb: tTdb + 1 });
  const view = { framing: "approach", scale: "beijing", follow: "kamooalewa", distanceKm: 0.055 } as const;
  const text = captionOf(ephemeris, tTdb, view);
  expect(text).toBe(
    "2026-07-02 20:00:00 Beijing (UTC+8) · Approach · Kamoʻoalewa’s path tracked · Tianwen-2’s path illustrative · the asteroid’s shape illustrative · Quasimoon: own propagation from JPL DE440 and Horizons",
  );
  expect(captionOf(ephemeris, tTdb, { ...view, distanceKm: 1e6 })).not.toContain("shape");
});

test("lines for another page are one frame, whatever a view contains", () => {
  const code = embedCode({
    app: "https://a.example/q/",
    view: `see=loop&x="><script>`,
    widthPx: 960,
    heightPx: 540,
    timeline: true,
  });
  expect(code).toContain(`src="https://a.example/q/?embed=1&amp;timeline=1#see=loop&amp;x=&quot;>&lt;script>"`);
  expect(code.match(/</g)).toHaveLength(2);
});
