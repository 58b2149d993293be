/** A fault that a person can do something about: its message is the sentence they are shown. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
}
