/** The key a school signs its pack with. */
export interface SchoolKey {
  /** Cannot be exported; signs only. */
  privateKey: CryptoKey;
  /** SPKI, base64. */
  publicKey: string;
  /** What people compare by telephone. */
  fingerprint: string;
}
