/** An error with the name that AWS gives it. */
export class CognitoFailure extends Error {
  override readonly name: string;
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}
