package livredebord.storage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Connections to the book of the service's own boat, as Quarkus makes them of the settings. */
@Singleton
@UnlessBuildProfile("postgresql")
class OwnBook {

    private final AgroalDataSource database;
    private final String folder;

    OwnBook(BeanManager beans, @ConfigProperty(name = "livredebord.data") String folder) {
        this.database = configured(beans);
        this.folder = folder;
    }

    /** All that asks for a database gets ours, {@link BooksOfBoats}; this is the one that it stands before. */
    private static AgroalDataSource configured(BeanManager beans) {
        return beans.getBeans(AgroalDataSource.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> !bean.getBeanClass().equals(BooksOfBoats.class))
                .map(bean -> instance(beans, bean))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no database"));
    }

    private static AgroalDataSource instance(BeanManager beans, Bean<?> bean) {
        return (AgroalDataSource) beans.getReference(bean, AgroalDataSource.class, beans.createCreationalContext(bean));
    }

    AgroalDataSource database() {
        return database;
    }

    /** As the settings name it. */
    String folder() {
        return folder;
    }
}
