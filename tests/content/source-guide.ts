/** The id of the source that the table below lists. */
export const SOURCE = "backend-developer-guide";

const BACKEND = "role:backend-developer";
const FULL_STACK = "role:full-stack-developer";
const DEVOPS = "role:devops-engineer";
const SENIOR = "role:senior-backend-developer";
const requires = (id: string): string => `${BACKEND} REQUIRES ${id}`;
const answersFor = (slug: string): string => `${BACKEND} HAS_RESPONSIBILITY responsibility:${slug}`;
const leadsTo = (id: string): string => `${BACKEND} LEADS_TO ${id}`;
const option = (choice: string, id: string): string => `choice:${choice} OPTION ${id}`;
const qualifies = (id: string): string => `${id} QUALIFIES_FOR ${BACKEND}`;
const teaches = (degree: string, skill: string): string => `credential:${degree}-degree TEACHES ${skill}`;
const affects = (trend: string, id: string): string => `trend:${trend} AFFECTS ${id}`;
const DEGREES = ["computer-science", "software-engineering", "related-field"];

/** Words that the graph says it with, in whatever case, and where: nodes by their ids, edges as "tail KIND head". */
type Found = readonly [words: RegExp, ...at: string[]];

/**
 * Every statement of the published guide, in its order and in our words, by the heading that it stands under. A statement is one thing
 * said: what a sentence says of two subjects, or of one subject in two respects, is two. Its last paragraph has no heading of its own and
 * speaks of the whole, so it stands under the title.
 */
export const STATEMENTS: Readonly<Record<string, Readonly<Record<string, Found>>>> = {
  "Navigating the Backend Developer Career Path: A Comprehensive Guide": {
    "the back end is the part of an application that nobody sees and everything rests on": [
      /never see and always rely on/,
      BACKEND,
    ],
    "backend developers see to it that applications work": [/application works/, BACKEND],
    "they see to it that applications scale": [
      /scal/,
      BACKEND,
      requires("skill:scalability"),
      "skill:scalability",
    ],
    "they see to it that applications perform": [
      /perform/,
      BACKEND,
      requires("skill:performance-optimization"),
    ],
    "the trade thrives": [/thriving/, BACKEND],
    "it offers chances to innovate": [/innovate/, BACKEND],
    "it offers chances to advance": [/to advance/, BACKEND],
    "staying abreast of trends in the industry is part of the way to success": [
      /staying abreast/,
      requires("skill:staying-current"),
      "skill:staying-current",
    ],
  },
  "Understanding the Role of a Backend Developer": {
    "backend developers work on server-side applications": [
      /server-side|server program/,
      BACKEND,
      requires("skill:server-side-development"),
      "skill:server-side-development",
    ],
    "they work on databases": [/databases/, BACKEND, "skill-group:databases"],
    "they work on APIs": [
      /APIs|interfaces/,
      BACKEND,
      requires("skill:api-design"),
      "skill:api-design",
      "skill-group:apis",
    ],
    "they process data": [/processing of data/, requires("skill:server-side-development")],
    "they write the logic of the server": [/logic/, requires("skill:server-side-development")],
    "their programs talk to databases": [/databases are reached/, requires("skill:sql")],
    "they make front-end applications run smoothly": [
      /front ends? runs? smoothly/,
      BACKEND,
      answersFor("application-performance"),
    ],
    "front-end applications are the work of others": [/Front-end Developer/, "role:frontend-developer"],
  },
  "Key Responsibilities": {
    "writing server-side logic": [
      /server/,
      answersFor("server-side-logic"),
      "responsibility:server-side-logic",
      "skill:server-side-development",
    ],
    "maintaining server-side logic": [/maintaining/, "responsibility:server-side-logic"],
    "integrating third-party services": [
      /third part|outside services/,
      answersFor("integrate-services-and-databases"),
      "responsibility:integrate-services-and-databases",
      requires("skill:third-party-integration"),
      "skill:third-party-integration",
    ],
    "integrating databases": [/databases/, "responsibility:integrate-services-and-databases"],
    "creating secure APIs": [
      /secure|safe|attack|access control/,
      answersFor("secure-scalable-apis"),
      "responsibility:secure-scalable-apis",
      requires("skill:api-design"),
      "skill:api-design",
      requires("skill:secure-coding"),
      "skill:secure-coding",
    ],
    "creating scalable APIs": [
      /scal|grow/,
      "responsibility:secure-scalable-apis",
      requires("skill:scalability"),
      "skill:scalability",
    ],
    "optimizing the performance of applications": [
      /perform|slow|quick/,
      answersFor("application-performance"),
      "responsibility:application-performance",
      requires("skill:performance-optimization"),
      "skill:performance-optimization",
    ],
    "working with front-end developers": [
      /front-end|front end/,
      answersFor("work-with-front-end-and-design"),
      "responsibility:work-with-front-end-and-design",
      requires("skill:collaboration"),
      "role:frontend-developer",
    ],
    "working with designers": [
      /designer/,
      answersFor("work-with-front-end-and-design"),
      "responsibility:work-with-front-end-and-design",
      requires("skill:collaboration"),
      "skill:collaboration",
      "role:ux-designer",
    ],
  },
  "Essential Skills for Backend Developers": {
    "backend development takes technical skills": [/technical/, BACKEND, "skill-group:communication"],
    "it takes soft skills too": [/soft skills/, BACKEND, "skill-group:communication"],
  },
  "Programming Languages": {
    "proficiency in programming languages is fundamental": [
      /proficiency/,
      requires("choice:backend-language"),
      "skill-group:programming-languages",
    ],
    "several languages are popular, and those listed are not all": [/language/, "choice:backend-language"],
    "JavaScript is one": [
      /JavaScript/,
      option("backend-language", "technology:javascript"),
      "technology:javascript",
    ],
    "JavaScript is essential for server-side applications on Node.js": [
      /Node\.js/,
      option("backend-language", "technology:javascript"),
      "technology:node-js BUILDS_ON technology:javascript",
      "technology:node-js",
    ],
    "Python is one": [/Python/, "technology:python"],
    "Python is widely used": [/wide use/, option("backend-language", "technology:python")],
    "Python is simple": [/simple/, option("backend-language", "technology:python"), "technology:python"],
    "Python has a rich ecosystem": [
      /rich|libraries/,
      option("backend-language", "technology:python"),
      "technology:python",
    ],
    "Java is one": [/Java/, "technology:java"],
    "Java is reliable": [/dependab/, option("backend-language", "technology:java"), "technology:java"],
    "Java has many libraries": [
      /libraries/,
      option("backend-language", "technology:java"),
      "technology:java",
    ],
    "Ruby is one": [/Ruby/, option("backend-language", "technology:ruby")],
    "Ruby has an elegant syntax": [
      /elegant|graceful/,
      option("backend-language", "technology:ruby"),
      "technology:ruby",
    ],
    "Ruby is used in Ruby on Rails": [
      /Ruby/,
      option("backend-language", "technology:ruby"),
      "technology:ruby",
      "technology:ruby-on-rails",
      "technology:ruby-on-rails BUILDS_ON technology:ruby",
    ],
  },
  "Frameworks and Libraries": {
    "knowing frameworks and libraries makes development more efficient": [
      /efficient/,
      requires("choice:backend-framework"),
      "skill-group:backend",
    ],
    "several are notable, and those listed are not all": [/framework/, "choice:backend-framework"],
    "Node.js is one": [/Node/, "technology:node-js"],
    "Node.js runs JavaScript outside the browser": [
      /JavaScript/,
      option("backend-framework", "technology:node-js"),
      "technology:node-js",
      "technology:node-js BUILDS_ON technology:javascript",
    ],
    "Django is one": [/Django/, "technology:django"],
    "Django is a high-level framework for Python": [
      /Python/,
      option("backend-framework", "technology:django"),
      "technology:django",
      "technology:django BUILDS_ON technology:python",
    ],
    "Spring is one": [/Spring/, "technology:spring"],
    "Spring is a comprehensive framework for enterprise Java": [
      /Java/,
      option("backend-framework", "technology:spring"),
      "technology:spring",
      "technology:spring BUILDS_ON technology:java",
    ],
  },
  "Database Management": {
    "data has to be managed accurately": [/accurate/, requires("skill:sql"), "skill-group:databases"],
    "SQL is essential for traditional relational databases": [
      /relational/,
      requires("skill:sql"),
      "skill:sql",
      requires("choice:relational-database"),
      "choice:relational-database",
    ],
    "MySQL is one of them": [
      /SQL|relational/,
      option("relational-database", "technology:mysql"),
      "technology:mysql",
      "technology:mysql BUILDS_ON skill:sql",
    ],
    "PostgreSQL is one of them": [
      /SQL|relational/,
      option("relational-database", "technology:postgresql"),
      "technology:postgresql",
      "technology:postgresql BUILDS_ON skill:sql",
    ],
    "NoSQL is for unstructured data": [
      /unstructured|not fit fixed tables/,
      requires("skill:nosql"),
      "skill:nosql",
    ],
    "MongoDB holds such data": [
      /unstructured|without a fixed|NoSQL|document database/,
      option("document-database", "technology:mongodb"),
      requires("choice:document-database"),
      "choice:document-database",
      "technology:mongodb",
      "technology:mongodb BUILDS_ON skill:nosql",
    ],
  },
  "Version Control & Deployment": {
    "Git has to be known, to track changes": [
      /changes/,
      requires("technology:git"),
      "technology:git",
      "skill-group:delivery",
    ],
    "CI/CD pipelines have to be understood": [/pipelines/, requires("skill:ci-cd"), "skill:ci-cd"],
    "they make deployment seamless": [/without friction/, requires("skill:ci-cd"), "skill-group:delivery"],
  },
  "Educational Pathways to Backend Development": {
    "no single way leads into the trade": [
      /not the only one|several|quicker way/,
      ...DEGREES.map((d) => `credential:${d}-degree`),
    ],
    "a few educational avenues do": [
      /degree|training|study|Oracle|Amazon/,
      "credential:coding-bootcamp",
      "credential:online-course",
      "credential:aws-certified-developer",
      "credential:oracle-certified-professional",
    ],
  },
  "Bachelor's Degree": {
    "most backend developers hold a degree": [
      /most backend developers hold|that most backend developers hold/,
      ...DEGREES.map((d) => qualifies(`credential:${d}-degree`)),
    ],
    "the degree is in computer science": [/Computer Science/, "credential:computer-science-degree"],
    "or in software engineering": [/Software Engineering/, "credential:software-engineering-degree"],
    "or in a related field": [/Related Field/, "credential:related-field-degree"],
    "it gives a solid foundation in programming": [
      /programming|programs/,
      ...DEGREES.map((d) => teaches(d, "skill:programming-fundamentals")),
      "skill:programming-fundamentals",
    ],
    "it gives a solid foundation in system architecture": [
      /architecture/,
      ...DEGREES.map((d) => teaches(d, "skill:system-architecture")),
      "skill:system-architecture",
    ],
  },
  "Bootcamps and Online Courses": {
    "coding bootcamps offer intensive training": [
      /intensive/,
      "credential:coding-bootcamp",
      qualifies("credential:coding-bootcamp"),
    ],
    "online courses offer intensive training": [
      /intensive/,
      "credential:online-course",
      qualifies("credential:online-course"),
    ],
    "both concentrate on practical skills": [
      /practical/,
      qualifies("credential:coding-bootcamp"),
      qualifies("credential:online-course"),
    ],
    "what they teach can be applied at once": [
      /applied at once/,
      "credential:coding-bootcamp",
      "credential:online-course",
    ],
    "they are for a quicker entry into the field": [
      /quicker|sooner/,
      "credential:coding-bootcamp",
      qualifies("credential:coding-bootcamp"),
      "credential:online-course",
      qualifies("credential:online-course"),
    ],
  },
  Certifications: {
    "certifications come from recognised industry bodies": [
      /recognised industry body/,
      qualifies("credential:aws-certified-developer"),
      qualifies("credential:oracle-certified-professional"),
    ],
    "AWS Certified Developer is one": [/AWS Certified Developer/, "credential:aws-certified-developer"],
    "Oracle Certified Professional is one": [
      /Oracle Certified Professional/,
      "credential:oracle-certified-professional",
    ],
    "certifications can add credibility": [
      /credibility/,
      qualifies("credential:aws-certified-developer"),
      qualifies("credential:oracle-certified-professional"),
    ],
    "they can improve job prospects": [
      /job prospects/,
      qualifies("credential:aws-certified-developer"),
      qualifies("credential:oracle-certified-professional"),
    ],
  },
  "Gaining Experience and Building a Portfolio": {
    "practical experience counts most": [/counts for\s+more/, "experience:internship"],
    "a portfolio shows one's skills to possible employers": [
      /employers/,
      "experience:portfolio",
      qualifies("experience:portfolio"),
    ],
    "internships and co-op programs give hands-on experience": [
      /hands-on/,
      "experience:internship",
      qualifies("experience:internship"),
    ],
    "they give chances for networking": [
      /networking/,
      "experience:internship",
      qualifies("experience:internship"),
    ],
    "personal projects demonstrate initiative": [
      /initiative/,
      "experience:personal-projects",
      qualifies("experience:personal-projects"),
    ],
    "they demonstrate problem solving": [
      /problem/,
      "experience:personal-projects",
      qualifies("experience:personal-projects"),
      "skill:problem-solving",
    ],
    "contributing to open source improves coding skills": [
      /coding skills/,
      qualifies("experience:open-source-contributions"),
    ],
    "it engages one in a community": [
      /community/,
      "experience:open-source-contributions",
      qualifies("experience:open-source-contributions"),
    ],
  },
  "Career Advancement and Opportunities": {
    "with experience, many ways open to a backend developer": [
      /advance|experience|skill set|leads to/,
      BACKEND,
      leadsTo(SENIOR),
      leadsTo(FULL_STACK),
      leadsTo(DEVOPS),
      leadsTo("role:solution-architect"),
      leadsTo("role:system-architect"),
    ],
  },
  "Senior Backend Developer": {
    "with experience, backend developers can advance to senior roles": [
      /With experience comes advancement|Senior/,
      leadsTo(SENIOR),
      SENIOR,
    ],
    "senior roles have more complex projects to manage": [
      /project/,
      leadsTo(SENIOR),
      `${SENIOR} REQUIRES skill:project-management`,
      "skill:project-management",
      "skill-group:leadership",
    ],
    "senior roles have responsibilities of leadership": [
      /lead/,
      leadsTo(SENIOR),
      `${SENIOR} REQUIRES skill:technical-leadership`,
      "skill:technical-leadership",
      "skill-group:leadership",
    ],
  },
  "Full-Stack Developer": {
    "adding front-end technologies to one's skills leads to full-stack roles": [
      /front-end technologies/,
      leadsTo(FULL_STACK),
      FULL_STACK,
      "skill-group:frontend",
    ],
    "they deliver comprehensive solutions": [
      /whole solutions|complete solutions/,
      leadsTo(FULL_STACK),
      FULL_STACK,
    ],
  },
  "DevOps Engineer": {
    "an interest in seamless development and operations can lead to DevOps": [
      /smooth delivery and operation|development and operations/,
      leadsTo(DEVOPS),
      DEVOPS,
    ],
    "it has its emphasis on automation": [/automat/, leadsTo(DEVOPS), DEVOPS],
    "it has its emphasis on CI/CD": [
      /CI\/CD/,
      leadsTo(DEVOPS),
      `${DEVOPS} REQUIRES skill:ci-cd`,
      "skill:ci-cd",
    ],
    "it has its emphasis on efficient collaboration": [
      /cooperation|working together|collaboration/,
      leadsTo(DEVOPS),
      `${DEVOPS} REQUIRES skill:collaboration`,
      "skill:collaboration",
    ],
  },
  "Architectural Roles": {
    "experienced developers may become solution architects": [
      /Experienced developers|Solution Architect/,
      leadsTo("role:solution-architect"),
      "role:solution-architect",
    ],
    "or system architects": [
      /Experienced developers|System Architect/,
      leadsTo("role:system-architect"),
      "role:system-architect",
    ],
    "they design overarching structures of systems": [
      /structure|system/,
      "role:solution-architect REQUIRES skill:system-design",
      "role:system-architect REQUIRES skill:system-design",
      "skill:system-design",
      "skill-group:architecture",
    ],
    "they design the workflows through them": [
      /work\s?flows?/,
      leadsTo("role:solution-architect"),
      leadsTo("role:system-architect"),
      "role:solution-architect REQUIRES skill:system-design",
      "role:system-architect REQUIRES skill:system-design",
    ],
  },
  "Challenges and Future Trends in Backend Development": {
    "the trade has its challenges": [/never\s+finished/, "trend:security-and-data-privacy"],
    "it has trends that change it": [
      /moving|split/,
      "trend:cloud-computing",
      "trend:microservices-architecture",
    ],
  },
  "Security and Data Privacy": {
    "security measures have to be robust": [
      /secur|strong|safe|attack|Protecting|protection/,
      requires("skill:secure-coding"),
      "skill:secure-coding",
      "skill:security-fundamentals",
      "skill-group:security",
      affects("security-and-data-privacy", "skill:secure-coding"),
      affects("security-and-data-privacy", "skill:security-fundamentals"),
    ],
    "data protection regulations have to be complied with": [
      /personal data|lawful/,
      "skill:data-privacy",
      "skill-group:security",
      affects("security-and-data-privacy", "skill:data-privacy"),
      affects("security-and-data-privacy", BACKEND),
    ],
    "the GDPR is one": [
      /GDPR|data protection/,
      requires("skill:gdpr-compliance"),
      "skill:gdpr-compliance",
      affects("security-and-data-privacy", "skill:gdpr-compliance"),
    ],
    "the CCPA is one": [
      /CCPA|data protection/,
      requires("skill:ccpa-compliance"),
      "skill:ccpa-compliance",
      affects("security-and-data-privacy", "skill:ccpa-compliance"),
    ],
    "all this is a continuous challenge": [
      /never\s+finished|challenge/,
      "trend:security-and-data-privacy",
      affects("security-and-data-privacy", BACKEND),
    ],
  },
  "Cloud Computing": {
    "proficiency with cloud platforms is increasingly essential": [
      /increasingly essential|cloud/,
      requires("choice:cloud-platform"),
      "choice:cloud-platform",
      affects("cloud-computing", BACKEND),
    ],
    ...Object.fromEntries(
      [
        ["AWS is such a platform", "technology:aws"],
        ["Azure is such a platform", "technology:azure"],
        ["Google Cloud is such a platform", "technology:google-cloud"],
      ].map(([says, id]): [string, Found] => [
        says!,
        [/increasingly essential|cloud/, option("cloud-platform", id!), id!, affects("cloud-computing", id!)],
      ]),
    ),
    "industries shift towards solutions in the cloud": [
      /moving|shifting|rented/,
      "trend:cloud-computing",
      "skill-group:cloud",
      "skill:cloud-computing",
      affects("cloud-computing", "skill:cloud-computing"),
    ],
  },
  "Microservices Architecture": {
    "understanding microservices is crucial": [
      /crucial|understood|understand|split/,
      requires("skill:microservices"),
      "skill:microservices",
      "trend:microservices-architecture",
      affects("microservices-architecture", "skill:microservices"),
      affects("microservices-architecture", BACKEND),
    ],
    "it is so for applications that scale": [
      /scal|grow/,
      requires("skill:microservices"),
      "trend:microservices-architecture",
      affects("microservices-architecture", "skill:scalability"),
      "skill:scalability",
    ],
    "it is so for applications that can be maintained": [
      /maintain/,
      requires("skill:microservices"),
      "trend:microservices-architecture",
      affects("microservices-architecture", BACKEND),
    ],
  },
};
