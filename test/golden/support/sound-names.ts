/** AudioSet's names for the classes of ESC-10: the same source of sound, nothing wider. */
export const soundNames: Readonly<Record<string, readonly string[]>> = {
  'Dog bark': ['Dog', 'Bark', 'Yip', 'Howl', 'Bow-wow', 'Growling', 'Whimper (dog)'],
  Rain: ['Rain', 'Raindrop', 'Rain on surface'],
  'Sea waves': ['Ocean', 'Waves, surf'],
  'Baby cry': ['Baby cry, infant cry', 'Crying, sobbing', 'Whimper'],
  'Clock tick': ['Clock', 'Tick', 'Tick-tock'],
  'Person sneeze': ['Sneeze'],
  Helicopter: ['Helicopter'],
  Chainsaw: ['Chainsaw'],
  Rooster: ['Chicken, rooster', 'Crowing, cock-a-doodle-doo'],
  'Fire crackling': ['Fire', 'Crackle'],
};
