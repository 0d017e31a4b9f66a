// How the scripts fill in registrations: by what the definitions ask for, and nothing more.

import {
    CreateRegistrationAssociationCommand,
    CreateRegistrationAttachmentCommand,
    CreateRegistrationCommand,
    DescribeKeywordsCommand,
    DescribeRegistrationFieldDefinitionsCommand,
    DescribeRegistrationsCommand,
    DescribeRegistrationVersionsCommand,
    PutRegistrationFieldValueCommand,
} from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { advance, control, keepTime } from "./dialtone.mjs";

/** One of these is needed to launch an RCS agent; no other form has these fields. */
const ONE_CONTACT = {
    "agentDetails.contactEmailAddress": "support@example.com",
    "agentDetails.contactEmailLabel": "Support",
};

/** The id of a new registration, which has a resource when one is named. */
export async function register(send, RegistrationType, ResourceId) {
    const { RegistrationId } = await send(new CreateRegistrationCommand({ RegistrationType }));
    if (ResourceId) {
        await send(new CreateRegistrationAssociationCommand({ RegistrationId, ResourceId }));
    }
    return RegistrationId;
}

/** Gives each required field a value, and those of `values`, by path, that one. */
export async function fill({ account, send }, RegistrationId, RegistrationType, values = {}) {
    const { RegistrationFieldDefinitions } = await send(
        new DescribeRegistrationFieldDefinitionsCommand({ RegistrationType, MaxResults: 100 }),
    );
    for (const field of RegistrationFieldDefinitions) {
        const text = values[field.FieldPath] ?? ONE_CONTACT[field.FieldPath];
        if (text || field.FieldRequirement === "REQUIRED") {
            const value = text ? { TextValue: text } : await valueOf(account, send, field);
            await send(
                new PutRegistrationFieldValueCommand({ RegistrationId, FieldPath: field.FieldPath, ...value }),
            );
        }
    }
}

async function valueOf(account, send, field) {
    if (field.FieldType === "SELECT") {
        const options = field.SelectValidation.Options;
        return { SelectChoices: [options.includes("No") ? "No" : options[0]] };
    }
    if (field.FieldType === "TEXT") {
        const { MaxLength } = field.TextValidation;
        return { TextValue: field.DisplayHints.ExampleTextValue ?? "Example".slice(0, MaxLength) };
    }
    const { RegistrationAttachmentId } = await send(
        new CreateRegistrationAttachmentCommand({ AttachmentBody: Buffer.from("%PDF-1.7") }),
    );
    await advance(account, "PT1M");
    return { RegistrationAttachmentId };
}

/** The responses that a launch of an agent has to repeat: those of the agent's keywords. */
export async function responses(send, OriginationIdentity) {
    const { Keywords } = await send(new DescribeKeywordsCommand({ OriginationIdentity, Keywords: ["HELP", "STOP"] }));
    const [help, stop] = Keywords.map((keyword) => keyword.KeywordMessage);
    return { "complianceKeywords.helpResponse": help, "complianceKeywords.stopResponse": stop };
}

export async function status(send, RegistrationId) {
    const { Registrations } = await send(new DescribeRegistrationsCommand({ RegistrationIds: [RegistrationId] }));
    return Registrations[0].RegistrationStatus;
}

/** Why a version was denied. */
export async function deniedReasons(send, RegistrationId, version) {
    const { RegistrationVersions } = await send(
        new DescribeRegistrationVersionsCommand({ RegistrationId, VersionNumbers: [version] }),
    );
    return RegistrationVersions[0].DeniedReasons;
}

/** Decides in the place of AWS and the carriers. */
export function review(account, RegistrationId, decision, ...reasons) {
    const body = { decision, reasons: reasons.length === 0 ? undefined : reasons };
    return control(account, "POST", `registrations/${RegistrationId}/review`, body);
}

/** Lets registrations stay in a status for a day. */
export function slow(account, from, to) {
    return keepTime(account, "pinpoint-sms-voice-v2", "registration", from, to, "P1D");
}

/** The statuses of a registration that EventBridge was told of. */
export async function told(account, RegistrationId) {
    const { events } = await control(account, "GET", "events?destination=events:default");
    return events
        .map((logged) => logged.event.detail.registrationDetails)
        .filter((details) => details?.registrationId === RegistrationId)
        .map((details) => details.currentStatus);
}
