package livredebord.fleet;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of the boat at hand: a {@code String} is the id of her book, a {@code Path} her folder, a {@code Config} what is set for
 * her. They are fixed when they are given, so only what is {@link PerBoat} itself may ask for them.
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.FIELD, ElementType.TYPE})
public @interface OfBoat {}
