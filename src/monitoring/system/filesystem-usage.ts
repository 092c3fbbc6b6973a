/**
 * What a file system holds (OpenTelemetry `system.filesystem.*`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { add, div, gt, le, near, or, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { Bytes, Count, Ratio } from "../../core/units.js";
import { twoDigits } from "../rounding.js";

/**
 * Whether a file system can be written.
 *
 * - `rw`: it can be read and written.
 * - `ro`: it can be read only.
 */
export const FilesystemMode = z
  .enum({ RW: "rw", RO: "ro" })
  .meta({ id: "FilesystemMode", title: "Mode of a file system" });
export type FilesystemMode = z.infer<typeof FilesystemMode>;

/**
 * What a file system holds. Used and free bytes may be less than the limit: some are kept for the
 * superuser, and file systems that share a device (APFS, ZFS, btrfs) do not count each other's.
 */
export const FilesystemUsage = withRules(
  closed({
    /** The device, pool or share: `/dev/nvme0n1p2`. */
    device: Name.optional(),
    /** Where it is mounted. */
    mount_point: Text.min(1).max(1024),
    /** Its type: `ext4`, `xfs`, `apfs`, `ntfs`, … */
    type: Text.min(1).max(64).optional(),
    /** Whether it can be written. */
    mode: FilesystemMode.optional(),
    /** How much it can hold. */
    limit_bytes: Bytes.optional(),
    /** Held. */
    used_bytes: Bytes,
    /** Free for everybody (what `df` calls available). */
    free_bytes: Bytes.optional(),
    /** Free for the superuser only. */
    reserved_bytes: Bytes.optional(),
    /** The share held: of the limit, or as `df` has it of what is used and free for everybody. */
    used_ratio: Ratio.optional(),
    /** Files and directories that it can hold. 0: no limit of its own (btrfs). */
    inode_limit_count: Count.optional(),
    /** Files and directories that it holds. */
    inode_used_count: Count.optional(),
    /** Files and directories that can be added. */
    inode_free_count: Count.optional(),
    /** Whether the system failed to ask it, as when the server of a share is away. */
    has_device_error: z.boolean().optional(),
  }),
  {
    used_within_limit: rule(
      "A file system holds no more than it can.",
      le("used_bytes", "limit_bytes"),
      "used_bytes",
    ),
    used_and_free_within_limit: rule(
      // File systems round each of their numbers to blocks.
      "What is used and free is no more than the file system can hold.",
      or(
        le(add("used_bytes", "free_bytes"), "limit_bytes"),
        near(add("used_bytes", "free_bytes"), "limit_bytes", { rel: 0.01 }),
      ),
      "free_bytes",
    ),
    parts_make_limit: warn(
      // Not where file systems share a device.
      "What is used, free and reserved is all that the file system can hold.",
      near(add(add("used_bytes", "free_bytes"), "reserved_bytes"), "limit_bytes", { rel: 0.01 }),
      "reserved_bytes",
    ),
    ratio_is_used_by_limit: rule(
      // The percentage of df is rounded up.
      "The share held is what is used by the limit, or by what is used and free.",
      when(
        gt("limit_bytes", 0),
        or(
          near("used_ratio", div("used_bytes", "limit_bytes"), twoDigits),
          near("used_ratio", div("used_bytes", add("used_bytes", "free_bytes")), { abs: 0.01 }),
        ),
      ),
      "used_ratio",
    ),
    inodes_within_limit: rule(
      "A file system holds no more files than it can.",
      when(gt("inode_limit_count", 0), le("inode_used_count", "inode_limit_count")),
      "inode_used_count",
    ),
    inodes_used_and_free_within_limit: warn(
      // XFS makes inodes of free space, and its limit moves.
      "Files held and files that can be added are no more than the file system can hold.",
      when(
        gt("inode_limit_count", 0),
        le(add("inode_used_count", "inode_free_count"), "inode_limit_count"),
      ),
      "inode_free_count",
    ),
  },
).meta({ id: "FilesystemUsage", title: "Usage of a file system" });
export type FilesystemUsage = z.infer<typeof FilesystemUsage>;
