package dev.dialtone.it.hostile;

import dev.dialtone.chime.model.ChimeNumbers;
import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.control.model.DialtoneControl;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import java.util.List;

/** Everything that can be asked. */
final class Contracts {

    /** The services of AWS, what Chime's two have in common, and the control API. */
    static final List<ServiceModel> ALL = List.of(
            PinpointSMSVoiceV2.builder().build(),
            Chime.builder().build(),
            ChimeSDKTelephonyService.builder().build(),
            ChimeNumbers.builder().build(),
            AmazonConnectService.builder().build(),
            DialtoneControl.builder().build());

    private Contracts() {}
}
