package dev.dialtone.chime.bot;

import dev.dialtone.chime.model.chime.DeleteEventsConfigurationRequest;
import dev.dialtone.chime.model.chime.EventsConfiguration;
import dev.dialtone.chime.model.chime.EventsConfigurationOperations;
import dev.dialtone.chime.model.chime.GetEventsConfigurationRequest;
import dev.dialtone.chime.model.chime.GetEventsConfigurationResponse;
import dev.dialtone.chime.model.chime.PutEventsConfigurationRequest;
import dev.dialtone.chime.model.chime.PutEventsConfigurationResponse;
import dev.dialtone.chime.model.chime.StoredBot;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.shape.Unit;
import org.jspecify.annotations.Nullable;

/** Where the events of bots would go. Nothing is called: an endpoint is not challenged, a function not invoked. */
final class EventsConfigurations implements EventsConfigurationOperations {
    private static final String HTTPS = "https://";
    private static final String ENDPOINT = "OutboundEventsHTTPSEndpoint";
    private static final String FUNCTION = "LambdaFunctionArn";

    private final BotKeeper keeper;

    EventsConfigurations(BotKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public PutEventsConfigurationResponse putEventsConfiguration(
            PutEventsConfigurationRequest input, RequestContext context) {
        StoredBot bot = keeper.require(context, input.accountId(), input.botId());
        String endpoint = input.outboundEventsHTTPSEndpoint();
        String function = input.lambdaFunctionArn();
        requireOne(endpoint, function);
        requireSameKind(bot, endpoint, function);
        StoredBot changed = bot.toBuilder()
                .outboundEventsHTTPSEndpoint(endpoint)
                .lambdaFunctionArn(function)
                .build();
        return new PutEventsConfigurationResponse(shown(keeper.put(context.scope(), input.accountId(), changed)));
    }

    @Override
    public GetEventsConfigurationResponse getEventsConfiguration(
            GetEventsConfigurationRequest input, RequestContext context) {
        StoredBot bot = keeper.require(context, input.accountId(), input.botId());
        if (!BotStores.hasEventsConfiguration(bot)) {
            throw ChimeErrors.notFound();
        }
        return new GetEventsConfigurationResponse(shown(bot));
    }

    /** It declares no NotFoundException: an unknown bot is a bad request, and what is not there is deleted. */
    @Override
    public Unit deleteEventsConfiguration(DeleteEventsConfigurationRequest input, RequestContext context) {
        StoredBot bot = keeper.requireUndeclared(context, input.accountId(), input.botId());
        keeper.put(
                context.scope(),
                input.accountId(),
                bot.toBuilder()
                        .outboundEventsHTTPSEndpoint(null)
                        .lambdaFunctionArn(null)
                        .build());
        return new Unit();
    }

    private static void requireOne(@Nullable String endpoint, @Nullable String function) {
        if ((endpoint == null) == (function == null)) {
            throw ChimeErrors.badRequest(ENDPOINT + " and " + FUNCTION + ": " + (endpoint == null ? "none" : "both")
                    + " (expected: one of them)");
        }
        if (endpoint != null && !isHttps(endpoint)) {
            throw ChimeErrors.badRequest(ENDPOINT + ": no such URL (expected: one of https)");
        }
        if (function != null && !isFunction(function)) {
            throw ChimeErrors.badRequest(FUNCTION + ": no such ARN (expected: that of a function)");
        }
    }

    private static void requireSameKind(StoredBot bot, @Nullable String endpoint, @Nullable String function) {
        boolean changesKind = (endpoint != null && bot.lambdaFunctionArn() != null)
                || (function != null && bot.outboundEventsHTTPSEndpoint() != null);
        if (changesKind) {
            throw ChimeErrors.badRequest(
                    "The bot has an events configuration of the other kind (expected: it is deleted first)");
        }
    }

    private static boolean isHttps(String endpoint) {
        boolean isOfScheme = endpoint.regionMatches(true, 0, HTTPS, 0, HTTPS.length());
        return isOfScheme
                && endpoint.length() > HTTPS.length()
                && Character.isLetterOrDigit(endpoint.charAt(HTTPS.length()))
                && endpoint.chars().noneMatch(c -> c <= ' ' || c == 0x7F);
    }

    private static boolean isFunction(String arn) {
        return Arn.parse(arn)
                .filter(function -> function.service().equals("lambda")
                        && function.isWellFormed()
                        && function.resource().startsWith("function:"))
                .isPresent();
    }

    private static EventsConfiguration shown(StoredBot bot) {
        return new EventsConfiguration(bot.botId(), bot.outboundEventsHTTPSEndpoint(), bot.lambdaFunctionArn());
    }
}
