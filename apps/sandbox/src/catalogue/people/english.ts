import type { People } from '../people.ts';

const words = (text: string) => text.trim().split(/\s*,\s*/);

export const GB_PEOPLE: People = {
  communities: [
    {
      weight: 1,
      pattern: '{given} {family}',
      given: words(
        'Eleanor, Oliver, Isla, Harriet, Callum, Aoife, Rhys, Priyanka, Fiona, Tobias, Niamh, Gethin, Amara, Zoë',
      ),
      family: words(
        'Whitaker, Hughes, MacLeod, Pritchard, Okafor, Ashdown, Begum, Fairclough, O’Neill, Lindqvist, Thackeray, Kowalski',
      ),
    },
  ],
  streets: [
    '## Heather Lane',
    '# Mill Pond Row',
    '### Chapel Street',
    '## Victoria Crescent',
    'Flat #, ## Quayside',
    'The Old Dairy, Orchard Road',
  ],
  units: ['', '', 'Ground floor', 'Top bell', 'Rear entrance'],
  mobiles: ['7700900###'],
  messages: [
    'Please leave in the porch',
    'It is a present, no invoice please',
    'Ring twice, the bell is shy',
    'Thank you!',
  ],
};

export const US_PEOPLE: People = {
  communities: [
    {
      weight: 1,
      pattern: '{given} {family}',
      given: words(
        'Jordan, Madison, Ethan, Sofia, Marcus, Hannah, Luis, Naomi, Caleb, Priya, Grace, Andre, Chloe, Miguel',
      ),
      family: words(
        'Marlow, Castillo, Nguyen, Whitfield, Okonkwo, Brandt, Delgado, Sorensen, Patel, Kim, Fontaine, Hollis',
      ),
    },
  ],
  streets: [
    '#### SE Alder St',
    '### Maple Avenue',
    '#### N Juniper Ct',
    '## Orchard Hill Rd',
    '#### W 3#th St',
    '### Willow Bend Dr',
  ],
  units: ['', 'Apt #', 'Apt ##B', 'Unit ###', ''],
  mobiles: ['503-555-01##', '206-555-01##', '213-555-01##', '512-555-01##', '917-555-01##'],
  messages: ['Leave at side door please', 'Gift wrap if possible', 'Gate code is on the box', 'No rush, thanks!'],
};
