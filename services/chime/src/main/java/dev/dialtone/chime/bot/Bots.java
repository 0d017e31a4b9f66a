package dev.dialtone.chime.bot;

import dev.dialtone.chime.model.chime.Bot;
import dev.dialtone.chime.model.chime.BotOperations;
import dev.dialtone.chime.model.chime.BotType;
import dev.dialtone.chime.model.chime.CreateBotRequest;
import dev.dialtone.chime.model.chime.CreateBotResponse;
import dev.dialtone.chime.model.chime.GetBotRequest;
import dev.dialtone.chime.model.chime.GetBotResponse;
import dev.dialtone.chime.model.chime.ListBotsRequest;
import dev.dialtone.chime.model.chime.ListBotsResponse;
import dev.dialtone.chime.model.chime.RegenerateSecurityTokenRequest;
import dev.dialtone.chime.model.chime.RegenerateSecurityTokenResponse;
import dev.dialtone.chime.model.chime.StoredBot;
import dev.dialtone.chime.model.chime.UpdateBotRequest;
import dev.dialtone.chime.model.chime.UpdateBotResponse;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.shape.Projection;
import dev.dialtone.core.state.Scope;
import java.time.Instant;
import java.util.Objects;

/** Bots. There is no way to delete one: it is disabled. */
final class Bots implements BotOperations {

    private static final int DEFAULT_PAGE_SIZE = 10;
    private static final int LONGEST_NAME = 55;
    private static final int TOKEN_LENGTH = 40;

    /** Stands for the domain that a Chime account has claimed, which nobody tells Dialtone. */
    private static final String CLAIMED_DOMAIN = "example.com";

    /** Planned at the first answer; a start has no use for it. */
    private static final class Loaded {
        static final Projection<StoredBot, Bot> TO_BOT = Projection.of(StoredBot.SCHEMA, Bot.SCHEMA);
    }

    private final BotKeeper keeper;
    private final Quotas quotas;

    Bots(BotKeeper keeper, Quotas quotas) {
        this.keeper = keeper;
        this.quotas = quotas;
    }

    @Override
    public CreateBotResponse createBot(CreateBotRequest input, RequestContext context) {
        Scope scope = context.scope();
        int count = keeper.of(context, input.accountId()).size(scope);
        if (input.displayName().length() > LONGEST_NAME) {
            throw ChimeErrors.badRequest("DisplayName: " + input.displayName().length()
                    + " characters (expected: at most " + LONGEST_NAME + ")");
        }
        quotas.require(scope, ServiceQuotas.BOTS, count + 1);
        Instant now = context.now();
        StoredBot bot = StoredBot.builder()
                .botId(context.account().ids().uuid())
                .userId(context.account().ids().uuid())
                .displayName(input.displayName())
                .botType(BotType.CHAT_BOT)
                .disabled(false)
                .createdTimestamp(now)
                .updatedTimestamp(now)
                .botEmail(
                        input.displayName() + "-chimebot@" + Objects.requireNonNullElse(input.domain(), CLAIMED_DOMAIN))
                .securityToken(newToken(context))
                .build();
        return new CreateBotResponse(shown(keeper.put(scope, input.accountId(), bot)));
    }

    @Override
    public GetBotResponse getBot(GetBotRequest input, RequestContext context) {
        return new GetBotResponse(shown(keeper.require(context, input.accountId(), input.botId())));
    }

    @Override
    public ListBotsResponse listBots(ListBotsRequest input, RequestContext context) {
        Page<Bot> page = keeper.of(context, input.accountId())
                .page(context.scope(), context.page(input, DEFAULT_PAGE_SIZE))
                .map(Bots::shown);
        return ListBotsResponse.builder()
                .bots(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateBotResponse updateBot(UpdateBotRequest input, RequestContext context) {
        StoredBot bot = keeper.require(context, input.accountId(), input.botId());
        StoredBot changed = bot.toBuilder()
                .disabled(Objects.requireNonNullElse(input.disabled(), bot.disabled()))
                .updatedTimestamp(context.now())
                .build();
        return new UpdateBotResponse(shown(keeper.put(context.scope(), input.accountId(), changed)));
    }

    @Override
    public RegenerateSecurityTokenResponse regenerateSecurityToken(
            RegenerateSecurityTokenRequest input, RequestContext context) {
        StoredBot bot = keeper.require(context, input.accountId(), input.botId());
        StoredBot changed = bot.toBuilder()
                .securityToken(newToken(context))
                .updatedTimestamp(context.now())
                .build();
        return new RegenerateSecurityTokenResponse(shown(keeper.put(context.scope(), input.accountId(), changed)));
    }

    private static String newToken(RequestContext context) {
        return context.account().ids().base36(TOKEN_LENGTH);
    }

    private static Bot shown(StoredBot bot) {
        return Loaded.TO_BOT.apply(bot);
    }
}
