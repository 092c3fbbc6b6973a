/**
 * Whether a record is what it was: digests, chains, signatures.
 *
 * @module
 */
export { auditHash } from "./audit/audit-hash.js";
export { type ChainedLog, type ChainOptions, chain } from "./audit/chain.js";
export type { ChainFault, ChainProblem } from "./audit/chain-problem.js";
export type { ChainExtent } from "./audit/chain-state.js";
export { type ChainProof, ChainVerifier } from "./audit/chain-verifier.js";
export { type CommitmentSalt, commitment, newSalt, opens } from "./audit/commitment.js";
export { headOf, signHead, type UnsignedHead, verifyHead } from "./audit/head.js";
export { type ChainReport, type VerifyChainOptions, verifyChain } from "./audit/verify-chain.js";
export {
  type ChecksumOutcome,
  checksum,
  fileChecksum,
  streamChecksum,
  verify,
  verifyStream,
} from "./checksum.js";
export {
  DetachedSignature,
  type FindKey,
  type SignatureOutcome,
  sign,
  verifySignature,
} from "./detached-signature.js";
export { type DigestAlgorithm, digestOf } from "./digest.js";
export { IntegrityError, type IntegrityErrorCode } from "./integrity-error.js";
export { type JwsOptions, type JwsOutcome, signJws, verifyJws } from "./jws.js";
