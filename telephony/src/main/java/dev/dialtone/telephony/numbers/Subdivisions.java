package dev.dialtone.telephony.numbers;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Subdivisions, districts and provinces of the United Subdivisions and Canada by name. */
public final class Subdivisions {
    private static final String NAMES = """
            AL Alabama
            AK Alaska
            AZ Arizona
            AR Arkansas
            CA California
            CO Colorado
            CT Connecticut
            DE Delaware
            DC District of Columbia
            DC Washington D.C.
            DC Washington DC
            FL Florida
            GA Georgia
            HI Hawaii
            ID Idaho
            IL Illinois
            IN Indiana
            IA Iowa
            KS Kansas
            KY Kentucky
            LA Louisiana
            ME Maine
            MD Maryland
            MA Massachusetts
            MI Michigan
            MN Minnesota
            MS Mississippi
            MO Missouri
            MT Montana
            NE Nebraska
            NV Nevada
            NH New Hampshire
            NJ New Jersey
            NM New Mexico
            NY New York
            NC North Carolina
            ND North Dakota
            OH Ohio
            OK Oklahoma
            OR Oregon
            PA Pennsylvania
            PR Puerto Rico
            RI Rhode Island
            SC South Carolina
            SD South Dakota
            TN Tennessee
            TX Texas
            UT Utah
            VT Vermont
            VA Virginia
            WA Washington
            WA Washington State
            WV West Virginia
            WI Wisconsin
            WY Wyoming
            AB Alberta
            BC British Columbia
            MB Manitoba
            NB New Brunswick
            NL Newfoundland and Labrador
            NT Northwest Territories
            NS Nova Scotia
            NU Nunavut
            ON Ontario
            PE Prince Edward Island
            QC Quebec
            SK Saskatchewan
            YT Yukon
            """;

    private static final Map<String, String> ABBREVIATIONS = abbreviations();

    private Subdivisions() {}

    /** The two letters of a state given by them or by its name, in any case; empty when there is no such state. */
    public static Optional<String> abbreviation(String nameOrAbbreviation) {
        return Optional.ofNullable(ABBREVIATIONS.get(nameOrAbbreviation.strip().toUpperCase(Locale.ROOT)));
    }

    private static Map<String, String> abbreviations() {
        Map<String, String> abbreviations = new HashMap<>();
        for (String line : NAMES.lines().toList()) {
            String abbreviation = line.substring(0, 2);
            abbreviations.put(abbreviation, abbreviation);
            abbreviations.put(line.substring(3).toUpperCase(Locale.ROOT), abbreviation);
        }
        return Map.copyOf(abbreviations);
    }
}
