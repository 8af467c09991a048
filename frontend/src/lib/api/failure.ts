/** A failed command, as a code that the dictionaries have a sentence for. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    readonly placeholders: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

interface WebSocketError {
  code?: unknown;
  translation_key?: unknown;
  translation_placeholders?: unknown;
}

/** Home Assistant's connection rejects with plain objects, or with a number when the connection itself failed. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (typeof error !== "object" || error === null) return new Failure("no_connection");
  const { code, translation_key, translation_placeholders } = error as WebSocketError;
  const key = translation_key ?? code;
  if (typeof key !== "string") return new Failure(typeof key === "number" ? "no_connection" : "unknown");
  return new Failure(key, (translation_placeholders ?? {}) as Record<string, string>);
}
