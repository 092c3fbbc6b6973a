/**
 * Where tokens and what they stand for are kept.
 *
 * @module
 */
import { randomBytes } from "node:crypto";
import type { PersonalDataCategory } from "../../core/personal-data.js";

/** What a token stands for. */
export interface TokenSubject {
  readonly tenantId: string;
  readonly category: PersonalDataCategory;
  readonly value: string;
}

/** Keeps tokens: a table of one's own, in place of the one in memory. */
export interface TokenStore {
  /**
   * The token of a value: the one that was made before for the same tenant, category and value, else
   * a new one. 24 hexadecimal digits (96 bits) in lower case, from a secure source of chance.
   */
  tokenFor(subject: TokenSubject): Promise<string>;
  /** What a token stands for; undefined when the tenant has no such token. */
  subjectOf(tenantId: string, token: string): Promise<TokenSubject | undefined>;
}

/** Tokens that are lost when the process ends: for tests, and for a batch that nobody reads again. */
export class MemoryTokenStore implements TokenStore {
  private readonly tokens = new Map<string, string>();
  private readonly subjects = new Map<string, TokenSubject>();

  async tokenFor(subject: TokenSubject): Promise<string> {
    const { tenantId, category, value } = subject;
    const key = JSON.stringify([tenantId, category, value]);
    const before = this.tokens.get(key);
    if (before !== undefined) return before;
    const token = newToken();
    this.tokens.set(key, token);
    this.subjects.set(JSON.stringify([tenantId, token]), { tenantId, category, value });
    return token;
  }

  async subjectOf(tenantId: string, token: string): Promise<TokenSubject | undefined> {
    return this.subjects.get(JSON.stringify([tenantId, token]));
  }
}

/** A new token, for stores of one's own. */
export function newToken(): string {
  return randomBytes(12).toString("hex");
}
