/** Something the operator must set right before the server can start. The message is one sentence for them; it is printed without a stack. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}
