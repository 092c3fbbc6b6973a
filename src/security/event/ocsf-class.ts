/**
 * The arithmetic of OCSF's numbers: class, category, activity and type.
 *
 * @module
 */

/** Class numbers of an OCSF extension begin at its own number times this. */
const EXTENSION = 100_000;

/**
 * OCSF `category_uid` of a class, such as 3 of 3002. The number of an extension, as 2 in 201001, is
 * left out.
 */
export function ocsfCategoryUid(classUid: number): number {
  return Math.floor((classUid % EXTENSION) / 1000);
}

/** OCSF `type_uid` of an activity of a class: `class_uid * 100 + activity_id`. */
export function ocsfTypeUid(classUid: number, activityId: number): number {
  return classUid * 100 + activityId;
}
