import { firstDelay, isDue } from '../../extension/data/schedule';

/** A morning in a city hall, and what it asks. */
export interface Office {
  readonly employees: number;
  /** Minutes within which the computers are started, evenly. */
  readonly startWithin: number;
  /** False on the first day: nobody has data yet. */
  readonly hasData: boolean;
  readonly refreshMinutes: number;
  /** Hours simulated after the first start. */
  readonly hours: number;
}

export interface Server {
  /** Executions at one time; the next one is answered with an error. */
  readonly concurrent: number;
  /** Seconds that an answer takes, for a chance from 0 to 1. */
  readonly seconds: (chance: number) => number;
}

export interface FanOut {
  readonly questions: number;
  readonly refused: number;
  readonly mostAtOnce: number;
  readonly mostInAMinute: number;
  /** Minutes after the first start at which the last employee had fresh data; null = somebody never had. */
  readonly everybodyFresh: number | null;
}

/**
 * Plays the questions of all employees second by second with the extension's own schedule (first delay, period, back-off). Pure: the same
 * seed gives the same day.
 */
export function playFanOut(office: Office, server: Server, seed: number): FanOut {
  const chance = mulberry(seed);
  const end = office.hours * 3600;
  const alarms: number[][] = Array.from({ length: end + 1 }, () => []);
  const free = new Int32Array(end + 1);
  const minutes = new Int32Array(Math.ceil(end / 60) + 1);
  const clients = Array.from({ length: office.employees }, () => ({
    triedAt: null as number | null,
    failures: 0,
    fresh: false,
  }));
  const at = (second: number, client: number) => {
    if (second <= end) alarms[second]!.push(client);
  };
  clients.forEach((_, client) => {
    const started = chance() * office.startWithin * 60;
    at(Math.round(started + firstDelay(office.hasData, office.refreshMinutes, chance()) * 60), client);
  });
  let running = 0;
  let questions = 0;
  let refused = 0;
  let mostAtOnce = 0;
  let lastFresh = 0;
  for (let second = 0; second <= end; second += 1) {
    running -= free[second]!;
    for (const number of alarms[second]!) {
      const client = clients[number]!;
      at(second + office.refreshMinutes * 60, number);
      const now = second * 1000;
      if (!isDue(client, now, office.refreshMinutes)) continue;
      client.triedAt = now;
      questions += 1;
      minutes[Math.floor(second / 60)]! += 1;
      if (running >= server.concurrent) {
        refused += 1;
        client.failures += 1;
        continue;
      }
      running += 1;
      mostAtOnce = Math.max(mostAtOnce, running);
      const done = second + Math.max(1, Math.round(server.seconds(chance())));
      if (done <= end) free[done]! += 1;
      client.failures = 0;
      if (!client.fresh) lastFresh = second;
      client.fresh = true;
    }
  }
  return {
    questions,
    refused,
    mostAtOnce,
    mostInAMinute: Math.max(...minutes),
    everybodyFresh: clients.every(({ fresh }) => fresh) ? Math.ceil(lastFresh / 60) : null,
  };
}

/** Seconds of an Apps Script web app: median 2, one in twenty 6 or more, at most 30 (assumed; measure your own). */
export const publisherSeconds = (chance: number) => Math.min(30, 2 * Math.exp(0.68 * normal(chance)));

/** A file from an intranet server. */
export const fileSeconds = () => 0.05;

/** Standard normal quantile, good to about 1 % (Tukey's lambda). */
const normal = (chance: number) => {
  const p = Math.min(0.999, Math.max(0.001, chance));
  return (p ** 0.135 - (1 - p) ** 0.135) / 0.1975;
};

/** A small seeded generator: the day can be played again. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
