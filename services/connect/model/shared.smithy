$version: "2"

namespace com.amazonaws.connect

// What operations of several resources take or show.

list QuickConnectSummaryList {
    member: QuickConnectSummary
}

structure QuickConnectSummary {
    Id: QuickConnectId
    Arn: ARN
    Name: QuickConnectName
    QuickConnectType: QuickConnectType
    LastModifiedTime: Timestamp
    LastModifiedRegion: RegionName
}

enum QuickConnectType {
    USER
    QUEUE
    PHONE_NUMBER
    FLOW
}

enum Channel {
    VOICE
    CHAT
    TASK
    EMAIL
}

enum VoiceEnhancementMode {
    VOICE_ISOLATION
    NOISE_SUPPRESSION
    NONE
}

@pattern("^(arn:(aws|aws-us-gov):connect:[a-z]{2}-[a-z]+-[0-9]{1}:[0-9]{1,20}:instance/)?[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$")
@length(min: 1, max: 250)
string InstanceIdOrArn

@pattern("^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$")
string TrafficDistributionGroupId

string UserId

@length(max: 500)
string ContactFlowId

@range(min: 1)
long ResourceVersion

@pattern("^[a-z]{2}(-[a-z]+){1,2}(-[0-9])?$")
string RegionName

@length(min: 1, max: 127)
string CommonNameLength127

string HoursOfOperationId

string QuickConnectId

string QueueId

@length(min: 1, max: 256)
string QueueName

@range(min: 1, max: 100)
integer MaxResult100

@length(min: 1, max: 127)
string QuickConnectName

string RoutingProfileId

string HierarchyGroupId

string SecurityProfileId
