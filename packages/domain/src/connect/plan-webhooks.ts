import { isOnThisMachine } from './webhook-address.ts';

export type TopicAddress = { topic: string; address: string };

export type WebhookPlan = {
  /** Come to us already. */
  here: string[];
  put: string[];
  /** Go to somebody else, who would miss them: they stay as they are. */
  elsewhere: TopicAddress[];
};

/** What there is to change so that the wanted topics come to `address`. `former` is where we had them sent before. */
export function planWebhooks(
  wanted: readonly string[],
  listed: readonly TopicAddress[],
  ours: { address: string; former: string | null },
): WebhookPlan {
  const plan: WebhookPlan = { here: [], put: [], elsewhere: [] };
  for (const topic of wanted) {
    const told = listed.find((one) => one.topic === topic);
    if (told?.address === ours.address) plan.here.push(topic);
    else if (!told || isOurs(told.address, ours)) plan.put.push(topic);
    else plan.elsewhere.push(told);
  }
  return plan;
}

/** The topics that a desk which leaves takes with it. */
export const topicsToDelete = (listed: readonly TopicAddress[], address: string): string[] =>
  listed.filter((one) => isOurs(one.address, { address, former: null })).map(({ topic }) => topic);

/** A desk on this machine may have had another port before. */
function isOurs(told: string, { address, former }: { address: string; former: string | null }): boolean {
  if (told === '' || told === address || told === former) return true;
  return isOnThisMachine(told) && isOnThisMachine(address) && pathOf(told) === pathOf(address);
}

const pathOf = (address: string) => URL.parse(address)?.pathname;
