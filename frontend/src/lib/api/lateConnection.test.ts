import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Connection } from "./bridge";
import { Failure } from "./failure";
import { insist, LateConnection } from "./lateConnection";

const standing = (): Connection => ({
  connected: true,
  sendMessagePromise: async <Answer>(message: object) => message as Answer,
  subscribeMessage: async () => () => {},
  addEventListener: () => {},
  removeEventListener: () => {},
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const heard = (late: LateConnection) => {
  const [ready, away] = [vi.fn(), vi.fn()];
  late.addEventListener("ready", ready);
  late.addEventListener("disconnected", away);
  return { ready, away };
};

it("keeps what is asked until it stands, and says nothing of a start that takes no time to speak of", async () => {
  const late = new LateConnection(Promise.resolve(standing()));
  const { ready, away } = heard(late);
  expect(late.connected).toBe(true);
  expect(await late.sendMessagePromise({ type: "trakt_panel/info" })).toEqual({ type: "trakt_panel/info" });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(late.connected).toBe(true);
  expect(ready).not.toHaveBeenCalled();
  expect(away).not.toHaveBeenCalled();
});

it("tells those who listen that nobody answers, and when somebody does", async () => {
  const connect = vi.fn().mockRejectedValueOnce(new Failure("no_connection")).mockResolvedValue(standing());
  const late = new LateConnection(insist(connect));
  const { ready, away } = heard(late);
  const answer = late.sendMessagePromise({ type: "trakt_panel/info" });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(late.connected).toBe(false);
  expect(away).toHaveBeenCalledOnce();
  expect(ready).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await answer).toEqual({ type: "trakt_panel/info" });
  expect(late.connected).toBe(true);
  expect(ready).toHaveBeenCalledOnce();
});

it("lets those who asked know that it will not stand", async () => {
  const late = new LateConnection(Promise.reject(new Failure("no_connection")));
  await expect(late.sendMessagePromise({ type: "trakt_panel/info" })).rejects.toThrow(Failure);
});

it("begins anew where the sign-in is no longer accepted", async () => {
  const begin = vi.fn();
  void insist(() => Promise.reject(new Failure("signed_out")), begin);
  await vi.waitFor(() => expect(begin).toHaveBeenCalled());
});
