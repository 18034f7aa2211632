package org.jalon.enterprise;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.journal.Prose;
import org.jalon.profile.ActTemplate;

/**
 * Where the search stands with a company, and what is known of it; the latest such act of a company replaces the earlier.
 *
 * @param address of the place of work, as on a letter
 * @param contact whom to speak to, and how
 */
public record CompanyRecorded(
        LocalDate day,
        Company company,
        CompanyStage stage,
        @Prose(500) Optional<String> address,
        @Prose(500) Optional<String> contact,
        Optional<Tutor> tutor)
        implements PlacementAct {

    public CompanyRecorded {
        address = Texts.filled(address, "address");
        contact = Texts.filled(contact, "contact");
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.ENTERPRISE_COMPANY_RECORDED;
    }
}
