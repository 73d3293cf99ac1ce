/** Asks `/healthz` every 20 ms from a process of its own until its standard input ends; prints how long answers took as JSON. */
const [url = ''] = process.argv.slice(2);
const times: number[] = [];
let isOver = false;
process.stdin.on('end', () => {
  isOver = true;
});
process.stdin.resume();
while (!isOver) {
  const start = performance.now();
  await fetch(`${url}/healthz`).then((answer) => answer.text());
  times.push(performance.now() - start);
  await new Promise((resolve) => setTimeout(resolve, 20));
}
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
console.log(JSON.stringify({ p50: at(0.5), p99: at(0.99), count: times.length }));
