/**
 * Machine learning: models, their training, data, experiments and predictions.
 *
 * @module
 */
export {};
