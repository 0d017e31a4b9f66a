package dev.dialtone.smsvoice.sending;

import dev.dialtone.smsvoice.model.LanguageCode;

/** The messages that bring verification codes, in the languages of the contract. The wording is Dialtone's own. */
final class VerificationCodes {
    private VerificationCodes() {}

    /** What is written or read out. */
    static String body(LanguageCode language, String code) {
        return switch (language.value()) {
            case "DE_DE" -> "Ihr Bestätigungscode lautet " + code + ".";
            case "ES_419", "ES_ES" -> "Su código de verificación es " + code + ".";
            case "FR_CA", "FR_FR" -> "Votre code de vérification est " + code + ".";
            case "IT_IT" -> "Il tuo codice di verifica è " + code + ".";
            case "JA_JP" -> "認証コードは " + code + " です。";
            case "KO_KR" -> "인증 코드는 " + code + " 입니다.";
            case "PT_BR" -> "Seu código de verificação é " + code + ".";
            case "ZH_CN" -> "您的验证码是 " + code + "。";
            case "ZH_TW" -> "您的驗證碼是 " + code + "。";
            default -> "Your verification code is " + code + ".";
        };
    }
}
