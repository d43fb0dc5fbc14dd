package livredebord;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import livredebord.storage.Company;

/** Where several replicas serve one book, no request is answered from what another has overtaken. */
@Provider
@IfBuildProfile("postgresql")
class FreshReading implements ContainerRequestFilter {

    private final Company company;

    FreshReading(Company company) {
        this.company = company;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        company.look();
    }
}
