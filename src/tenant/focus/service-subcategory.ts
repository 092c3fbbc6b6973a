/**
 * What a service is more closely, by FOCUS 1.2.
 *
 * @module
 */
import * as z from "zod";
import { and, eq, lit, oneOf, or } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { FocusServiceCategory } from "./service-category.js";

/** The subcategories of each category. */
export const focusSubcategories = {
  ai_and_machine_learning: [
    "ai_platforms",
    "bots",
    "generative_ai",
    "machine_learning",
    "natural_language_processing",
    "other_ai_and_machine_learning",
  ],
  analytics: [
    "analytics_platforms",
    "business_intelligence",
    "data_processing",
    "search",
    "streaming_analytics",
    "other_analytics",
  ],
  business_applications: ["productivity_and_collaboration", "other_business_applications"],
  compute: [
    "containers",
    "end_user_computing",
    "quantum_compute",
    "serverless_compute",
    "virtual_machines",
    "other_compute",
  ],
  databases: [
    "caching",
    "data_warehouses",
    "ledger_databases",
    "nosql_databases",
    "relational_databases",
    "time_series_databases",
    "other_databases",
  ],
  developer_tools: [
    "developer_platforms",
    "continuous_integration_and_deployment",
    "development_environments",
    "source_code_management",
    "quality_assurance",
    "other_developer_tools",
  ],
  identity: ["identity_and_access_management", "other_identity"],
  integration: ["api_management", "messaging", "workflow_orchestration", "other_integration"],
  internet_of_things: ["iot_analytics", "iot_platforms", "other_internet_of_things"],
  management_and_governance: [
    "architecture",
    "compliance",
    "cost_management",
    "data_governance",
    "disaster_recovery",
    "endpoint_management",
    "observability",
    "support",
    "other_management_and_governance",
  ],
  media: ["content_creation", "gaming", "media_streaming", "mixed_reality", "other_media"],
  migration: ["data_migration", "resource_migration", "other_migration"],
  mobile: ["other_mobile"],
  multicloud: ["multicloud_integration", "other_multicloud"],
  networking: [
    "application_networking",
    "content_delivery",
    "network_connectivity",
    "network_infrastructure",
    "network_routing",
    "network_security",
    "other_networking",
  ],
  security: [
    "secret_management",
    "security_posture_management",
    "threat_detection_and_response",
    "other_security",
  ],
  storage: [
    "backup_storage",
    "block_storage",
    "file_storage",
    "object_storage",
    "storage_platforms",
    "other_storage",
  ],
  web: ["application_platforms", "other_web"],
  other: ["other_other"],
} as const satisfies Readonly<Record<FocusServiceCategory, readonly string[]>>;

/**
 * What a service is more closely. Those that begin with `other_` are what else there is in a category.
 *
 * - `ai_platforms`, `bots`, `generative_ai`, `machine_learning`, `natural_language_processing`, `other_ai_and_machine_learning`: of `ai_and_machine_learning`.
 * - `analytics_platforms`, `business_intelligence`, `data_processing`, `search`, `streaming_analytics`, `other_analytics`: of `analytics`.
 * - `productivity_and_collaboration`, `other_business_applications`: of `business_applications`.
 * - `containers`, `end_user_computing`, `quantum_compute`, `serverless_compute`, `virtual_machines`, `other_compute`: of `compute`.
 * - `caching`, `data_warehouses`, `ledger_databases`, `nosql_databases`, `relational_databases`, `time_series_databases`, `other_databases`: of `databases`.
 * - `developer_platforms`, `continuous_integration_and_deployment`, `development_environments`, `source_code_management`, `quality_assurance`, `other_developer_tools`: of `developer_tools`.
 * - `identity_and_access_management`, `other_identity`: of `identity`.
 * - `api_management`, `messaging`, `workflow_orchestration`, `other_integration`: of `integration`.
 * - `iot_analytics`, `iot_platforms`, `other_internet_of_things`: of `internet_of_things`.
 * - `architecture`, `compliance`, `cost_management`, `data_governance`, `disaster_recovery`, `endpoint_management`, `observability`, `support`, `other_management_and_governance`: of `management_and_governance`.
 * - `content_creation`, `gaming`, `media_streaming`, `mixed_reality`, `other_media`: of `media`.
 * - `data_migration`, `resource_migration`, `other_migration`: of `migration`.
 * - `other_mobile`: of `mobile`.
 * - `multicloud_integration`, `other_multicloud`: of `multicloud`.
 * - `application_networking`, `content_delivery`, `network_connectivity`, `network_infrastructure`, `network_routing`, `network_security`, `other_networking`: of `networking`.
 * - `secret_management`, `security_posture_management`, `threat_detection_and_response`, `other_security`: of `security`.
 * - `backup_storage`, `block_storage`, `file_storage`, `object_storage`, `storage_platforms`, `other_storage`: of `storage`.
 * - `application_platforms`, `other_web`: of `web`.
 * - `other_other`: of `other`.
 */
export const FocusServiceSubcategory = z
  .enum({
    AI_PLATFORMS: "ai_platforms",
    BOTS: "bots",
    GENERATIVE_AI: "generative_ai",
    MACHINE_LEARNING: "machine_learning",
    NATURAL_LANGUAGE_PROCESSING: "natural_language_processing",
    OTHER_AI_AND_MACHINE_LEARNING: "other_ai_and_machine_learning",
    ANALYTICS_PLATFORMS: "analytics_platforms",
    BUSINESS_INTELLIGENCE: "business_intelligence",
    DATA_PROCESSING: "data_processing",
    SEARCH: "search",
    STREAMING_ANALYTICS: "streaming_analytics",
    OTHER_ANALYTICS: "other_analytics",
    PRODUCTIVITY_AND_COLLABORATION: "productivity_and_collaboration",
    OTHER_BUSINESS_APPLICATIONS: "other_business_applications",
    CONTAINERS: "containers",
    END_USER_COMPUTING: "end_user_computing",
    QUANTUM_COMPUTE: "quantum_compute",
    SERVERLESS_COMPUTE: "serverless_compute",
    VIRTUAL_MACHINES: "virtual_machines",
    OTHER_COMPUTE: "other_compute",
    CACHING: "caching",
    DATA_WAREHOUSES: "data_warehouses",
    LEDGER_DATABASES: "ledger_databases",
    NOSQL_DATABASES: "nosql_databases",
    RELATIONAL_DATABASES: "relational_databases",
    TIME_SERIES_DATABASES: "time_series_databases",
    OTHER_DATABASES: "other_databases",
    DEVELOPER_PLATFORMS: "developer_platforms",
    CONTINUOUS_INTEGRATION_AND_DEPLOYMENT: "continuous_integration_and_deployment",
    DEVELOPMENT_ENVIRONMENTS: "development_environments",
    SOURCE_CODE_MANAGEMENT: "source_code_management",
    QUALITY_ASSURANCE: "quality_assurance",
    OTHER_DEVELOPER_TOOLS: "other_developer_tools",
    IDENTITY_AND_ACCESS_MANAGEMENT: "identity_and_access_management",
    OTHER_IDENTITY: "other_identity",
    API_MANAGEMENT: "api_management",
    MESSAGING: "messaging",
    WORKFLOW_ORCHESTRATION: "workflow_orchestration",
    OTHER_INTEGRATION: "other_integration",
    IOT_ANALYTICS: "iot_analytics",
    IOT_PLATFORMS: "iot_platforms",
    OTHER_INTERNET_OF_THINGS: "other_internet_of_things",
    ARCHITECTURE: "architecture",
    COMPLIANCE: "compliance",
    COST_MANAGEMENT: "cost_management",
    DATA_GOVERNANCE: "data_governance",
    DISASTER_RECOVERY: "disaster_recovery",
    ENDPOINT_MANAGEMENT: "endpoint_management",
    OBSERVABILITY: "observability",
    SUPPORT: "support",
    OTHER_MANAGEMENT_AND_GOVERNANCE: "other_management_and_governance",
    CONTENT_CREATION: "content_creation",
    GAMING: "gaming",
    MEDIA_STREAMING: "media_streaming",
    MIXED_REALITY: "mixed_reality",
    OTHER_MEDIA: "other_media",
    DATA_MIGRATION: "data_migration",
    RESOURCE_MIGRATION: "resource_migration",
    OTHER_MIGRATION: "other_migration",
    OTHER_MOBILE: "other_mobile",
    MULTICLOUD_INTEGRATION: "multicloud_integration",
    OTHER_MULTICLOUD: "other_multicloud",
    APPLICATION_NETWORKING: "application_networking",
    CONTENT_DELIVERY: "content_delivery",
    NETWORK_CONNECTIVITY: "network_connectivity",
    NETWORK_INFRASTRUCTURE: "network_infrastructure",
    NETWORK_ROUTING: "network_routing",
    NETWORK_SECURITY: "network_security",
    OTHER_NETWORKING: "other_networking",
    SECRET_MANAGEMENT: "secret_management",
    SECURITY_POSTURE_MANAGEMENT: "security_posture_management",
    THREAT_DETECTION_AND_RESPONSE: "threat_detection_and_response",
    OTHER_SECURITY: "other_security",
    BACKUP_STORAGE: "backup_storage",
    BLOCK_STORAGE: "block_storage",
    FILE_STORAGE: "file_storage",
    OBJECT_STORAGE: "object_storage",
    STORAGE_PLATFORMS: "storage_platforms",
    OTHER_STORAGE: "other_storage",
    APPLICATION_PLATFORMS: "application_platforms",
    OTHER_WEB: "other_web",
    OTHER_OTHER: "other_other",
  })
  .meta({ id: "FocusServiceSubcategory", title: "Subcategory of a service" });
export type FocusServiceSubcategory = z.infer<typeof FocusServiceSubcategory>;

const isWithin = (category: FocusServiceCategory) =>
  and(
    eq("service_category", lit(category)),
    oneOf("service_subcategory", ...focusSubcategories[category].map(lit)),
  );

/** That the subcategory is one of the category. */
export const subcategoryRules = {
  subcategory_of_category: rule(
    "The subcategory of a service is one of its category.",
    or(...FocusServiceCategory.options.map(isWithin)),
    "service_subcategory",
  ),
};
