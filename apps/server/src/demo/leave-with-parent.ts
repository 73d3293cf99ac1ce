/** Loaded before the sandbox: its input is a pipe from the server, and when the server is gone, however it went, the pipe ends. */
process.stdin.on('end', leave);
process.stdin.on('error', leave);
process.stdin.resume();

function leave(): void {
  process.kill(process.pid, 'SIGTERM');
}
