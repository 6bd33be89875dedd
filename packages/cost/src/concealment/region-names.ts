/** Regions and zones of AWS: `eu-central-1`, `us-gov-west-1`, `us-east-1a`. */
const AWS =
  /^(?:us|eu|ap|sa|ca|me|af|il|mx|cn)(?:-gov|-iso|-isob|-isof)?-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\d[a-z]?$/

/** Regions and zones of Google Cloud, and its multi-regions: `europe-west1`, `us-central1-a`. */
const GOOGLE =
  /^(?:(?:us|europe|asia|australia|northamerica|southamerica|me|africa)(?:-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)\d{1,2}(?:-[a-f])?)?)$/

/** Regions of Azure, as its API writes them. */
const AZURE = new Set(
  'australiacentral australiacentral2 australiaeast australiasoutheast austriaeast belgiumcentral brazilsouth brazilsoutheast canadacentral canadaeast centralindia centralus chilecentral chinaeast chinaeast2 chinaeast3 chinanorth chinanorth2 chinanorth3 denmarkeast eastasia eastus eastus2 francecentral francesouth germanynorth germanywestcentral indonesiacentral israelcentral italynorth japaneast japanwest jioindiacentral jioindiawest koreacentral koreasouth malaysiawest mexicocentral newzealandnorth northcentralus northeurope norwayeast norwaywest polandcentral qatarcentral southafricanorth southafricawest southcentralus southeastasia southindia spaincentral swedencentral swedensouth switzerlandnorth switzerlandwest taiwannorth uaecentral uaenorth uksouth ukwest usgovarizona usgovtexas usgovvirginia westcentralus westeurope westindia westus westus2 westus3'.split(
    ' ',
  ),
)

/** Whether a text is the name of a region, or of a zone of one, that everybody knows. */
export const isRegionName = (text: string): boolean =>
  AWS.test(text) || GOOGLE.test(text) || AZURE.has(text.toLowerCase().replaceAll(' ', ''))
