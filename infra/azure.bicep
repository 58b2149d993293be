// Everything Ragtime needs in Azure: one always-on web app, its identity, one storage account, the bot registration.
// Written without a compiler at hand: run `az bicep build` and a what-if before the first deployment.

// A storage account's name has 24 characters at the most, and the unique part of it takes 13.
@description('Starts the name of every resource: 3 to 11 lower-case letters and digits, a letter first.')
@minLength(3)
@maxLength(11)
param name string

@description('Where everything but the bot registration, which is global, is put.')
param location string = resourceGroup().location

@description('The tenants whose people may use Ragtime: Microsoft Entra tenant ids, separated by commas.')
param tenants string = tenant().tenantId

@description('The App Service plan. It has to allow “always on”: the clock that sends reminders runs in the process.')
param sku string = 'B1'

@description('How the figures are kept more than once. Zone-redundant, unless the region has no zones, as UK West: then Standard_LRS.')
@allowed([
  'Standard_ZRS'
  'Standard_LRS'
  'Standard_GRS'
  'Standard_GZRS'
])
param redundancy string = 'Standard_ZRS'

var unique = uniqueString(resourceGroup().id)

var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${name}${unique}'
  location: location
  kind: 'StorageV2'
  sku: {
    name: redundancy
  }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource mayUseTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, tableDataContributor)
  scope: storage
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: sku
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: '${name}-${unique}'
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      alwaysOn: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      healthCheckPath: '/readyz'
      appCommandLine: 'node dist/main.cjs'
      appSettings: [
        {
          name: 'RAGTIME_TABLES'
          value: storage.properties.primaryEndpoints.table
        }
        {
          name: 'RAGTIME_TENANTS'
          value: tenants
        }
        {
          name: 'AZURE_CLIENT_ID'
          value: identity.properties.clientId
        }
        {
          name: 'BOT_TYPE'
          value: 'UserAssignedMsi'
        }
        {
          name: 'BOT_ID'
          value: identity.properties.clientId
        }
        {
          name: 'BOT_TENANT_ID'
          value: identity.properties.tenantId
        }
        {
          // Links to files begin with it.
          name: 'RAGTIME_ADDRESS'
          value: 'https://${name}-${unique}.azurewebsites.net'
        }
        {
          name: 'HOST'
          value: '0.0.0.0'
        }
        {
          // What is deployed is run as it is: bundles, with nothing to install beside them.
          name: 'WEBSITE_RUN_FROM_PACKAGE'
          value: '1'
        }
        {
          name: 'SCM_DO_BUILD_DURING_DEPLOYMENT'
          value: 'false'
        }
      ]
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  // Its name has to be no other bot's in all of Azure.
  name: '${name}-bot-${unique}'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'S1'
  }
  properties: {
    displayName: 'Ragtime'
    endpoint: 'https://${site.properties.defaultHostName}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppType: 'UserAssignedMSI'
    msaAppMSIResourceId: identity.id
    msaAppTenantId: identity.properties.tenantId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

output botId string = identity.properties.clientId
output site string = site.name
output tables string = storage.properties.primaryEndpoints.table
output address string = 'https://${site.properties.defaultHostName}'
