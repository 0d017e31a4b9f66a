package dev.dialtone.springboot;

import dev.dialtone.client.Dialtone;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Says where Dialtone is when the properties do and nobody else does, and supplies the typed client of its control API. With
 * {@code dialtone.enabled=false} there is neither.
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "dialtone.enabled", matchIfMissing = true)
@EnableConfigurationProperties(DialtoneProperties.class)
public final class DialtoneAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(DialtoneConnectionDetails.class)
    @Conditional(OnEndpoint.class)
    PropertiesConnectionDetails dialtoneConnectionDetails(DialtoneProperties properties) {
        return new PropertiesConnectionDetails(properties);
    }

    /** An empty one is none, as {@code ${DIALTONE_ENDPOINT:}} may be. */
    static final class OnEndpoint implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty("dialtone.endpoint", "")
                    .isBlank();
        }
    }

    @Bean
    @ConditionalOnBean(DialtoneConnectionDetails.class)
    @ConditionalOnMissingBean
    Dialtone dialtone(DialtoneConnectionDetails details) {
        return Dialtone.at(details.getEndpoint())
                .inAccount(details.getAccount())
                .inRegion(details.getRegion());
    }
}
