export interface Team {
  name: string;
  lead: string;
  members: readonly string[];
  skills: readonly string[];
}

export const TEAMS: readonly Team[] = [
  {
    name: "Platform",
    lead: "wei.chen",
    members: ["wei.chen", "marta.kowalska", "tunde.adeyemi", "lars.holm"],
    skills: ["kubernetes", "postgresql", "go", "terraform"],
  },
  {
    name: "Storefront",
    lead: "sofia.ribeiro",
    members: ["sofia.ribeiro", "jonas.weber", "li.na", "amira.haddad"],
    skills: ["typescript", "react", "accessibility", "figma"],
  },
  {
    name: "Payments",
    lead: "dmitri.volkov",
    members: ["dmitri.volkov", "hannah.oconnor", "zhang.min"],
    skills: ["java", "pci-dss", "event-sourcing"],
  },
  {
    name: "Data",
    lead: "priya.nair",
    members: ["priya.nair", "tomas.novak", "wang.fang", "ines.moreau"],
    skills: ["python", "sql", "airflow", "statistics"],
  },
  {
    name: "Mobile",
    lead: "kenji.sato",
    members: ["kenji.sato", "olu.bankole", "freya.lind"],
    skills: ["kotlin", "swift", "release-engineering"],
  },
];
