package dev.dialtone.chime.resource;

import dev.dialtone.chime.model.PhoneNumberAssociation;
import dev.dialtone.chime.model.PhoneNumberAssociationName;
import dev.dialtone.chime.model.PhoneNumberProductType;
import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.core.dispatch.RequestContext;
import java.util.List;
import java.util.Set;

/** Which service a caller asks, and what that one does not show. */
public enum CallerView {
    /** Amazon Chime. */
    CHIME,
    /** Chime SDK Voice: it has no word for BusinessCalling, nor for the accounts and users of Chime. */
    VOICE,
    /** A caller that may mean either, and sees what either shows. */
    EITHER;

    private static final Set<PhoneNumberAssociationName> OF_CHIME_ONLY =
            Set.of(PhoneNumberAssociationName.ACCOUNT_ID, PhoneNumberAssociationName.USER_ID);

    /** The view of who called. */
    public static CallerView of(RequestContext context) {
        String service = context.service().name();
        if (service.equals(Chime.IDENTITY.name())) {
            return CHIME;
        }
        return service.equals(ChimeSDKTelephonyService.IDENTITY.name()) ? VOICE : EITHER;
    }

    /** Whether lists show what is of this product type. */
    public boolean lists(PhoneNumberProductType productType) {
        return this != VOICE || !productType.equals(PhoneNumberProductType.BUSINESS_CALLING);
    }

    /** Those of a number's associations that it is told of. */
    public List<PhoneNumberAssociation> visible(List<PhoneNumberAssociation> associations) {
        return this != VOICE
                ? associations
                : associations.stream()
                        .filter(association ->
                                association.name() == null || !OF_CHIME_ONLY.contains(association.name()))
                        .toList();
    }
}
