/** The key a school signs its pack with. */
export interface SchoolKey {
  /** Cannot be exported; signs only. */
  privateKey: CryptoKey;
  /** SPKI, base64. */
  publicKey: string;
  /** What people compare by telephone. */
  fingerprint: string;
  /** The copy for the safe, closed by its passphrase, to be saved again; keys of before have none. */
  safeCopy?: string;
}
