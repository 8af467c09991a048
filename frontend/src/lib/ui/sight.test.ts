import { describe, expect, it } from "vitest";
import { rowsNear } from "./sight";

const SCREEN = 800;
const PITCH = 200;

describe("the rows near a screen", () => {
  it("are those in sight and a screen more below at the top of a page", () => {
    expect(rowsNear(100, PITCH, 300, SCREEN)).toEqual({ first: 0, last: 8 });
  });

  it("are a screen more above as well further down", () => {
    expect(rowsNear(-10_000, PITCH, 300, SCREEN)).toEqual({ first: 46, last: 58 });
  });

  it("end where the grid ends", () => {
    expect(rowsNear(-59_500, PITCH, 300, SCREEN)).toEqual({ first: 293, last: 300 });
    expect(rowsNear(0, PITCH, 3, SCREEN)).toEqual({ first: 0, last: 3 });
  });

  it("are one where the grid is far above or below", () => {
    expect(rowsNear(-90_000, PITCH, 300, SCREEN)).toEqual({ first: 299, last: 300 });
    expect(rowsNear(5_000, PITCH, 300, SCREEN)).toEqual({ first: 0, last: 1 });
  });
});
