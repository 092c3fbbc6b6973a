/**
 * What a service is, by FOCUS 1.2: 19 categories and the subcategories of each.
 *
 * @module
 */
import * as z from "zod";

/**
 * What a service is in the first place.
 *
 * - `ai_and_machine_learning`: models, and what makes and serves them.
 * - `analytics`: data that is worked on and looked at.
 * - `business_applications`: what people work with.
 * - `compute`: machines, containers and functions.
 * - `databases`: data that is kept and asked.
 * - `developer_tools`: what software is made with.
 * - `identity`: who may do what.
 * - `integration`: what lets services talk to one another.
 * - `internet_of_things`: devices and what they send.
 * - `management_and_governance`: what is run and controlled with.
 * - `media`: sound, pictures and games.
 * - `migration`: what is moved.
 * - `mobile`: apps on phones.
 * - `multicloud`: what spans several clouds.
 * - `networking`: what connects.
 * - `security`: what protects.
 * - `storage`: files, blocks and objects.
 * - `web`: sites and web applications.
 * - `other`: what is none of these.
 */
export const FocusServiceCategory = z
  .enum({
    AI_AND_MACHINE_LEARNING: "ai_and_machine_learning",
    ANALYTICS: "analytics",
    BUSINESS_APPLICATIONS: "business_applications",
    COMPUTE: "compute",
    DATABASES: "databases",
    DEVELOPER_TOOLS: "developer_tools",
    IDENTITY: "identity",
    INTEGRATION: "integration",
    INTERNET_OF_THINGS: "internet_of_things",
    MANAGEMENT_AND_GOVERNANCE: "management_and_governance",
    MEDIA: "media",
    MIGRATION: "migration",
    MOBILE: "mobile",
    MULTICLOUD: "multicloud",
    NETWORKING: "networking",
    SECURITY: "security",
    STORAGE: "storage",
    WEB: "web",
    OTHER: "other",
  })
  .meta({ id: "FocusServiceCategory", title: "Category of a service" });
export type FocusServiceCategory = z.infer<typeof FocusServiceCategory>;
