import { forgetSignIns } from '#app/access/sessions.ts';
import { forgetGroupPages } from '#app/young/group-door.ts';
import { forgetYoungVisits } from '#app/young/come-in.ts';
import { sealLog } from '#app/access/seal-log.ts';
import { askDigests } from '#app/notice/post-notices.ts';
import { tellLost } from '#app/notice/tell-lost.ts';
import { remindAppointments } from '#app/notice/remind-appointments.ts';
import type { SendMail } from '#app/ports/mail.ts';
import type { SendSms } from '#app/ports/sms.ts';
import { reactTo } from '#jobs/reactions.ts';
import { makeRunner, tidy, type Runner } from '#jobs/runner.ts';
import { startSchedule, type Schedule } from '#jobs/schedule.ts';
import { sweep } from '#jobs/sweep.ts';
import { moment } from './clock.ts';
import type { OpenHouse } from './open-house.ts';

export type Jobs = {
  /** Handles everything that waits, now. */
  drain: () => Promise<unknown>;
  sweep: () => Promise<void>;
  start: () => void;
  /** Waits for the job that runs. After it, start() begins anew. */
  stop: () => Promise<void>;
};
export type JobsOptions = {
  readonly open: OpenHouse;
  readonly send: SendMail;
  readonly sms: SendSms | undefined;
  /** Where links in mail lead; known only when the server listens. */
  readonly address: () => string;
  /** Demo: mail does not wait ten minutes for "ongedaan maken". */
  readonly hurry: boolean;
  readonly log: (line: string) => void;
};

/** One runner for the outbox and one schedule, on the house. Nothing runs before start(). */
export function makeJobs({ open, send, sms, address, hurry, log }: JobsOptions): Jobs {
  const { house } = open;
  const post = {
    house,
    send,
    sms,
    get address() {
      return address();
    },
  };
  const newRunner = () => makeRunner({ house, react: reactTo(post), lost: (job) => tellLost(house, job), hurry, log });
  let runner: Runner = newRunner();
  let schedule: Schedule | undefined;
  const tasks = {
    digest: async () => {
      await askDigests(house);
      await remindAppointments(house);
    },
    sweep: () => sweep(house, log),
    seal: () => sealLog(house),
    tidy: async () => {
      await tidy(house);
      await forgetSignIns(house);
      await forgetYoungVisits(house);
      await forgetGroupPages(house);
    },
  };
  return {
    drain: () => runner.drain(),
    sweep: tasks.sweep,
    start() {
      open.onAnnounced = () => runner.nudge();
      runner.start();
      schedule = startSchedule(() => moment(house.today()), tasks, log);
    },
    async stop() {
      open.onAnnounced = () => {};
      await schedule?.stop();
      await runner.stop();
      runner = newRunner();
    },
  };
}
