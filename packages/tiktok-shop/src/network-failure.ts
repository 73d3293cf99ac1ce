export type NetworkFailure = {
  /** The word of the operating system, of TLS, or of the HTTP client. */
  networkCode: string | undefined;
  /** False only when the request surely never left this machine. */
  wasSent: boolean;
};

/** Reads what a failed fetch says about itself. */
export function readNetworkFailure(thrown: unknown): NetworkFailure {
  const causes = causesOf(thrown);
  const networkCode = causes.map((cause) => cause.code).find((code) => typeof code === 'string');
  return { networkCode, wasSent: !causes.some(isBeforeSending) };
}

type Cause = { code?: string; syscall?: string };

/** fetch wraps the real error, and trying several addresses wraps it once more. */
function causesOf(thrown: unknown): Cause[] {
  if (typeof thrown !== 'object' || thrown === null) return [];
  const { cause, errors } = thrown as { cause?: unknown; errors?: unknown };
  const inner = Array.isArray(errors) ? errors.flatMap(causesOf) : [];
  return [thrown as Cause, ...causesOf(cause), ...inner];
}

function isBeforeSending({ code = '', syscall }: Cause): boolean {
  return syscall === 'connect' || syscall === 'getaddrinfo' || code === 'UND_ERR_CONNECT_TIMEOUT' || isAboutTrust(code);
}

/** A certificate is checked before the first byte of the request. */
function isAboutTrust(code: string): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS_CERT/.test(code);
}
