package dev.dialtone.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableKeyTest {

    private static final String ACCOUNT = "111122223333";

    @Test
    void ordersWhatIsReadInThatOrder() {
        List<TableKey> inOrder = List.of(
                TableKey.SCHEMAS,
                TableKey.SEED_OF_NEW_ACCOUNTS,
                TableKey.ofAccount(ACCOUNT),
                new TableKey(ACCOUNT, "chime/numbers", ""),
                new TableKey(ACCOUNT, "sms-voice/pool-members/pool-1", "eu-west-1"),
                new TableKey(ACCOUNT, "sms-voice/pool-members/pool-1", "us-east-1"),
                new TableKey(ACCOUNT, "sms-voice/pool-members/pool-10", "eu-west-1"),
                TableKey.ofAccount("111122223334"));

        assertThat(inOrder).isSorted();
    }

    @Test
    void tellsHeadersOfAccountsFromTables() {
        assertThat(TableKey.ofAccount(ACCOUNT).isOfAccount()).isTrue();
        assertThat(new TableKey(ACCOUNT, "chime/numbers", "").isOfAccount()).isFalse();
    }

    @Test
    void namesItselfForMessages() {
        assertThat(new TableKey(ACCOUNT, "chime/numbers", "")).hasToString("111122223333 chime/numbers");
        assertThat(new TableKey(ACCOUNT, "a", "us-east-1")).hasToString("111122223333 a us-east-1");
        assertThat(TableKey.SCHEMAS).hasToString("schemas");
    }
}
