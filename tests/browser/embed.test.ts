/** The app in a frame of a page of another origin: who may command it, what it does, and what it tells. */
import type { FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browser, desktop, folder, server, startAppUndrawn, stopApp } from "./app";
import { leaveOutDrawing } from "./frameCost";
import { type FolderServer, serveFolder } from "./serveFolder";

let other: FolderServer;
beforeAll(async () => {
  await startAppUndrawn();
  other = await serveFolder(folder);
});
afterAll(async () => {
  await other.close();
  await stopApp();
});

interface Said {
  readonly type: string;
  readonly [key: string]: unknown;
}

interface Embedded {
  readonly page: Page;
  readonly frame: FrameLocator;
  /** What the frame has told the page, oldest first, `time` left out. */
  said(): Promise<Said[]>;
  faults: string[];
}

/** The example page on another origin than the app's. */
async function example(): Promise<Embedded> {
  const page = await browser.newPage({ viewport: desktop, reducedMotion: "reduce" });
  await leaveOutDrawing(page);
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(`${other.origin}/embed-example.html?app=${server.origin}/`);
  const frame = page.frameLocator("#quasimoon");
  await frame.locator("canvas[data-calls]").waitFor();
  const said = async (): Promise<Said[]> =>
    (await page.locator("#log li").allTextContents()).map((text) => JSON.parse(text)).reverse();
  return { page, frame, said, faults };
}

const only = (messages: readonly Said[], type: string): Said[] => messages.filter((message) => message.type === type);

describe("the example page", () => {
  test("shows the picture and the timeline, no other panel; commands are carried out and answered; events come", async () => {
    const { page, frame, said, faults } = await example();
    const command = (name: string): Promise<void> => page.locator(`[data-command=${name}]`).click();
    const answer = async (id: string): Promise<Said> => {
      await expect.poll(async () => (await said()).some((message) => message.id === id)).toBe(true);
      return (await said()).filter((message) => message.id === id).slice(-1)[0];
    };
    await expect.poll(async () => only(await said(), "ready").length).toBe(1);
    expect(only(await said(), "ready")[0]).toMatchObject({
      quasimoon: 1,
      utc: "2026-07-06T00:00:00.000Z",
      playing: false,
    });
    expect(await frame.getByTestId("timeline").isVisible()).toBe(true);
    for (const panel of [".top-bar", ".read-outs", ".drawer", ".zoom-scale"])
      expect(await frame.locator(panel).count()).toBe(0);

    await command("launch");
    expect(await answer("launch")).toMatchObject({ type: "state", utc: "2025-05-28T17:31:00.000Z", problems: [] });
    await command("arrival");
    expect(String((await answer("arrival")).view)).toMatch(/^t=2026-07-02T12:00:00\.000Z&see=approach&/);
    await frame.getByTestId("second-view").waitFor();
    await command("solar");
    expect(await answer("solar")).toMatchObject({ utc: "2026-07-02T12:00:00.000Z" });
    await command("get");
    expect(String((await answer("get")).view)).toContain("see=solar");
    await expect.poll(async () => only(await said(), "view").length).toBeGreaterThan(0);

    // A day a second, from four days before an announced event: it is told when time reaches it.
    await command("run");
    expect(await answer("run")).toMatchObject({ rate: 86400, playing: true });
    await expect
      .poll(async () => only(await said(), "event").map(({ event }) => event), { timeout: 30_000 })
      .toContain("exploration-begins");
    await command("stop");
    expect(await answer("stop")).toMatchObject({ playing: false });
    await expect.poll(() => page.locator("#time").textContent()).toBe((await answer("stop")).utc);

    // Going to an event by its mark is told too.
    await frame.getByTestId("event-departure").click();
    await expect.poll(async () => only(await said(), "event").slice(-1)[0]?.event).toBe("departure");
    expect(await frame.locator(".drawer").count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe("who may command", () => {
  /** Frames the app with a search on a page of the other origin, sends it a command once it speaks, and returns what it answers. */
  async function answersTo(search: string, message: object): Promise<Said[]> {
    const page = await browser.newPage({ viewport: desktop, reducedMotion: "reduce" });
    await leaveOutDrawing(page);
    await page.goto(`${other.origin}/manifest.webmanifest`);
    const said = await page.evaluate(
      ([address, origin, data]) =>
        new Promise<Said[]>((resolve) => {
          const heard: Said[] = [];
          const frame = document.createElement("iframe");
          addEventListener("message", (event) => {
            heard.push(event.data);
            if (event.data.type === "ready") frame.contentWindow?.postMessage(data, origin as string);
            if (event.data.type === "state" || event.data.type === "refused") setTimeout(() => resolve(heard), 600);
          });
          frame.src = address as string;
          document.body.append(frame);
        }),
      [`${server.origin}/${search}`, server.origin, message] as const,
    );
    await page.close();
    return said;
  }

  const launch = { quasimoon: 1, id: 1, type: "set-time", time: "2025-05-28T17:31:00Z" };

  test("without a list another origin is refused, hears why, and nothing changes", async () => {
    const said = await answersTo("?embed=1#t=2026-07-06T00:00:00Z", launch);
    expect(only(said, "refused")).toEqual([
      { quasimoon: 1, type: "refused", id: 1, reason: expect.stringContaining(`${other.origin} may not command`) },
    ]);
    expect(only(said, "time")).toEqual([]);
  });

  test("an origin that is not on the list is refused, one of several on it may", async () => {
    const refused = await answersTo("?embed=1&origin=https://a.example", launch);
    expect(only(refused, "refused")).toHaveLength(1);
    const taken = await answersTo(`?embed=1&origin=https://a.example,${other.origin}`, launch);
    expect(only(taken, "state")[0]).toMatchObject({ utc: "2025-05-28T17:31:00.000Z" });
  });

  test("a view that cannot be read in full is shown as far as it can be, and the answer says what was wrong", async () => {
    const view = { quasimoon: 1, type: "set-view", view: "see=lop&km=far" };
    const [state] = only(await answersTo(`?embed=1&origin=${other.origin}`, view), "state");
    expect(String(state.problems)).toContain("did you mean “loop”");
    expect(String(state.view)).toContain("see=loop");
  });
});
